package io.github.irsadoctor.tui.model;

/** What a trainee asks for in a lab world. */
record Lessons(Model model) {

    /** Shows the verdicts of the walk. */
    Next reveal() {
        return Next.of(model);
    }

    /** The next hint. */
    Next hint() {
        return Next.of(model);
    }

    /** Lets the trainee name the cause. */
    Next guess() {
        return Next.of(model);
    }

    /** The story again. */
    Next story() {
        return Next.of(model);
    }

    /** The cause under the cursor is named. */
    Next named(GuessPage page) {
        return Next.of(model);
    }

    /** Goes on from the story to the pods. */
    Next begun(StoryPage page) {
        return Next.of(model);
    }
}
