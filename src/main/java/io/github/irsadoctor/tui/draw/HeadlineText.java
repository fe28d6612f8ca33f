package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.model.WalkPage;
import io.github.irsadoctor.tui.term.Style;
import io.github.irsadoctor.walk.Headline;
import io.github.irsadoctor.walk.WalkState;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands below a walk: the verdict, or what is still being waited for. */
final class HeadlineText {

    private static final int MOST_NAMES = 4;

    private HeadlineText() {}

    static String of(Model model, WalkPage page) {
        if (page.trouble().isPresent()) {
            return page.trouble().get();
        }
        if (page.state().end().isEmpty()) {
            return progress(page);
        }
        return model.hidden(page.place())
                ? "Verdicts are hidden: read the evidence; v shows them, h gives a hint, x names the cause."
                : withCauses(page.state().end().get().headline());
    }

    static Sign sign(Model model, WalkPage page) {
        if (page.trouble().isPresent()) {
            return new Sign("✘", "STOPPED", Style.BAD);
        }
        if (page.state().end().isEmpty()) {
            return new Sign("▸", "running", Style.ACCENT);
        }
        return model.hidden(page.place())
                ? new Sign("·", "seen", Style.TITLE)
                : Sign.of(page.state().end().get().headline().verdict());
    }

    private static String withCauses(Headline headline) {
        List<String> causes = headline.findings().stream()
                .map(it -> it.cause().id())
                .distinct()
                .toList();
        return headline.says() + (causes.isEmpty() ? "" : "  [" + String.join(", ", causes) + "]");
    }

    private static String progress(WalkPage page) {
        List<WalkState.StepState> steps = page.steps();
        if (steps.isEmpty()) {
            return "The walk is starting.";
        }
        List<WalkState.StepState> open =
                steps.stream().filter(it -> it.outcome().isEmpty()).toList();
        String done = steps.size() - open.size() + " of " + steps.size() + " checks done";
        return open.isEmpty() ? done + "; the verdict is being settled." : done + "; waiting for " + names(open) + ".";
    }

    // Those that run are what holds the walk up; the others have not begun.
    private static String names(List<WalkState.StepState> open) {
        List<String> names = Stream.concat(
                        open.stream().filter(WalkState.StepState::running),
                        open.stream().filter(it -> !it.running()))
                .map(it -> it.card().title())
                .toList();
        if (names.size() == 1) {
            return names.get(0);
        }
        int named = names.size() <= MOST_NAMES ? names.size() - 1 : MOST_NAMES - 1;
        String last = names.size() <= MOST_NAMES ? names.get(named) : (names.size() - named) + " more";
        return names.stream().limit(named).collect(Collectors.joining(", ")) + " and " + last;
    }
}
