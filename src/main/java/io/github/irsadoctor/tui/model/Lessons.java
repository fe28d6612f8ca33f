package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.walk.Lesson;
import java.util.List;
import java.util.Optional;

/** What a trainee asks for in a lab world; nothing happens in a place that teaches nothing. */
record Lessons(Model model) {

    /** What is asked of a place that teaches. */
    private interface Asked {
        Next of(OpenPlace place, Lesson lesson, Training training);
    }

    private Next taught(Asked asked) {
        return model.taught()
                .flatMap(place -> place.lesson()
                        .flatMap(lesson -> model.training(place).map(training -> asked.of(place, lesson, training))))
                .orElse(Next.of(model));
    }

    /** The story before the pods, on top of them while they arrive. */
    static Model told(Model opened, OpenPlace place) {
        return place.lesson()
                .map(lesson -> opened.push(StoryPage.of(opened.tickets(), place, lesson, true)))
                .orElse(opened);
    }

    /** Shows the verdicts of the walk, and what is wrong where a guess was being answered. */
    Next reveal() {
        return taught((place, lesson, training) -> {
            Model shown = revealed(model, place, training.reveal());
            return Next.of(shown.page() instanceof DebriefPage page ? shown.with(page.with(Reading.begin())) : shown);
        });
    }

    // The cursor kept away from the fault while it was hidden.
    private static Model revealed(Model model, OpenPlace place, Training training) {
        Model next = model.training(place, training);
        for (Page page : next.pages()) {
            if (page instanceof WalkPage walk && walk.place().equals(place)) {
                next = next.with(walk.toFault());
            }
        }
        return next;
    }

    /** The next hint; after the last one all of them again. */
    Next hint() {
        return taught((place, lesson, training) -> {
            int all = lesson.hints().size();
            boolean more = training.hints() < all;
            Model hinted = model.training(place, training.hinted(Math.min(all, training.hints() + 1)));
            Optional<String> last = more ? Optional.empty() : Optional.of(noMore(all));
            return Next.of(story(hinted, place, lesson).saying(last));
        });
    }

    private static String noMore(int all) {
        return all == 0
                ? "There are no hints here. x names the cause, v shows the verdicts."
                : "There are no more hints. x names the cause, v shows the verdicts.";
    }

    /** The story again. */
    Next story() {
        return taught((place, lesson, training) -> Next.of(story(model, place, lesson)));
    }

    private static Model story(Model model, OpenPlace place, Lesson lesson) {
        return model.page() instanceof StoryPage
                ? model
                : model.push(StoryPage.of(model.tickets(), place, lesson, false));
    }

    /** Goes on from the story to the pods, or back to where it was asked for. */
    Next begun(StoryPage page) {
        return Next.of(model.back());
    }

    /** Lets the trainee name the cause; tells it once the verdicts are shown. */
    Next guess() {
        return taught((place, lesson, training) -> {
            int ticket = model.tickets();
            Page next = training.revealed()
                    ? new DebriefPage(ticket, place, lesson, List.of(), Reading.begin())
                    : new GuessPage(ticket, place, Listing.loading());
            Model shown = model.page() instanceof DebriefPage ? model.instead(next) : model.push(next);
            return Next.of(shown, new Effect.ListCauses(ticket));
        });
    }

    /** The cause under the cursor is named. */
    Next named(GuessPage page) {
        return taught((place, lesson, training) -> page.list()
                .selected()
                .map(cause -> answered(page, lesson, training.guessing(cause.id(), lesson)))
                .orElse(Next.of(model)));
    }

    private Next answered(GuessPage page, Lesson lesson, Training training) {
        List<CauseName> names = page.list().rows();
        DebriefPage debrief = new DebriefPage(model.tickets(), page.place(), lesson, names, Reading.begin());
        Model shown = model.instead(debrief);
        return Next.of(
                training.revealed() ? revealed(shown, page.place(), training) : shown.training(page.place(), training));
    }

    /** From what is said to a guess back to the walk. */
    Next walkAgain() {
        return Next.of(model.back());
    }
}
