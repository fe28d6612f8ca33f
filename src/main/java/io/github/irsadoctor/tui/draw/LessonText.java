package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.DebriefPage;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.model.StoryPage;
import io.github.irsadoctor.tui.term.Style;

/** Story and debrief of a lab world, as lines. */
final class LessonText {

    private LessonText() {}

    /** Gives the title. */
    static String story(Model model, StoryPage page, Strips out) {
        out.words(page.lesson().story(), Style.PLAIN);
        return page.lesson().title();
    }

    /** Gives the title. */
    static String debrief(Model model, DebriefPage page, Strips out) {
        out.words(page.lesson().debrief(), Style.PLAIN);
        return "What was wrong";
    }
}
