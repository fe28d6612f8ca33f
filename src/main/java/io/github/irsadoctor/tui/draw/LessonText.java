package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.DebriefPage;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.model.StoryPage;
import io.github.irsadoctor.tui.model.Training;
import io.github.irsadoctor.tui.term.Style;
import java.util.List;

/** Story and debrief of a lab world, as lines. */
final class LessonText {

    private LessonText() {}

    /** Gives the title. */
    static String story(Model model, StoryPage page, Strips out) {
        Training training = model.training(page.place()).orElseThrow();
        prose(page.lesson().story(), out);
        hints(page.lesson().hints(), training.hints(), out);
        out.blank();
        out.rule("What to do");
        task(page, training).forEach(line -> out.hanging(" ", Style.PLAIN, line, Style.PLAIN));
        return page.lesson().title();
    }

    private static List<String> task(StoryPage page, Training training) {
        if (training.revealed()) {
            return List.of("The verdicts are shown; in the walk x tells what was wrong.");
        }
        String keys = "In the walk: x names the cause, h gives a hint, v shows the verdicts, t tells this story again.";
        return page.opening()
                ? List.of(
                        "Enter goes to the pods. The cursor is on what the story is about; Enter there walks it.",
                        "The walk shows what was seen and hides what the checks make of it. Find out what is wrong,"
                                + " if anything is.",
                        keys)
                : List.of("Find out what is wrong, if anything is.", keys);
    }

    private static void hints(List<String> hints, int told, Strips out) {
        if (told == 0 || hints.isEmpty()) {
            return;
        }
        out.blank();
        out.rule("Hints");
        for (int i = 0; i < Math.min(told, hints.size()); i++) {
            out.hanging(
                    " hint " + (i + 1) + " of " + hints.size() + "  ", Style.KEY, oneLine(hints.get(i)), Style.PLAIN);
        }
        if (told >= hints.size()) {
            out.words(" That was the last hint.", Style.DIM);
        }
    }

    /** Gives the title. */
    static String debrief(Model model, DebriefPage page, Strips out) {
        Training training = model.training(page.place()).orElseThrow();
        DebriefText text = new DebriefText(page, training, out);
        if (training.revealed()) {
            text.told(Proof.in(model, page.place(), page.lesson()));
            return "Debrief";
        }
        text.answered();
        return "Your answer";
    }

    /** Paragraphs, whose lines are set anew. */
    static void prose(String text, Strips out) {
        String[] paragraphs = text.strip().split("\n\\s*\n");
        for (int i = 0; i < paragraphs.length; i++) {
            if (i > 0) {
                out.blank();
            }
            out.words(oneLine(paragraphs[i]), Style.PLAIN);
        }
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
