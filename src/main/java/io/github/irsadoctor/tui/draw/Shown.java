package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.tui.model.Pane;
import io.github.irsadoctor.tui.model.WalkPage;
import java.util.List;
import java.util.stream.Stream;

/** What a walk has shown so far, by what it goes into. */
final class Shown {

    private Shown() {}

    /** All exhibits of one kind, from all steps, each once. */
    static <E extends Exhibit> List<E> of(Class<E> kind, WalkPage page) {
        return all(page).filter(kind::isInstance).map(kind::cast).distinct().toList();
    }

    private static Stream<Exhibit> all(WalkPage page) {
        return page.steps().stream().flatMap(step -> step.exhibits().stream());
    }

    /** True if a pane has nothing to show yet. */
    static boolean nothing(WalkPage page, Pane pane) {
        return switch (pane) {
            case FINDING -> false;
            case EVIDENCE ->
                page.selected().map(step -> step.exhibits().isEmpty()).orElse(true);
            case TOKEN -> all(page).noneMatch(Exhibit.Token.class::isInstance);
            case TRACE -> all(page).noneMatch(Exhibit.Trace.class::isInstance);
            case CLOUDTRAIL -> all(page).noneMatch(Exhibit.Events.class::isInstance);
            case TIMELINE -> all(page).noneMatch(Exhibit.Timeline.class::isInstance);
            case COMMANDS ->
                page.state().commands().isEmpty() && all(page).noneMatch(Exhibit.Commands.class::isInstance);
        };
    }
}
