package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.Pane;
import io.github.irsadoctor.tui.model.WalkPage;
import io.github.irsadoctor.tui.term.Strip;
import io.github.irsadoctor.tui.term.Style;
import java.util.Arrays;
import java.util.function.Function;

/** The names of the panes of a walk, the shown one in brackets, those with nothing to show dim. */
final class Tabs {

    private Tabs() {}

    /** Short names where the whole ones do not fit. */
    static Strip of(WalkPage page, int columns) {
        Strip whole = tabs(page, Pane::label, "  ");
        return whole.text().length() <= columns ? whole : tabs(page, Tabs::shortName, " ");
    }

    private static Strip tabs(WalkPage page, Function<Pane, String> name, String gap) {
        return Arrays.stream(Pane.values())
                .map(pane -> tab(page, pane, name.apply(pane)))
                .reduce((before, tab) -> before.and(gap, Style.DIM).and(tab))
                .orElseGet(Strip::blank);
    }

    private static Strip tab(WalkPage page, Pane pane, String name) {
        if (pane == page.pane()) {
            return Strip.of("[" + name + "]", page.detail() ? Style.KEY : Style.TITLE);
        }
        return Strip.of(name, Shown.nothing(page, pane) ? Style.DIM : Style.PLAIN);
    }

    private static String shortName(Pane pane) {
        return switch (pane) {
            case FINDING -> "Finding";
            case EVIDENCE -> "Evid";
            case TOKEN -> "Token";
            case TRACE -> "Trace";
            case CLOUDTRAIL -> "Trail";
            case TIMELINE -> "Times";
            case COMMANDS -> "Cmds";
        };
    }
}
