package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.tui.model.CauseName;
import io.github.irsadoctor.tui.model.DebriefPage;
import io.github.irsadoctor.tui.model.Training;
import io.github.irsadoctor.tui.term.Style;
import io.github.irsadoctor.walk.Lesson;
import java.util.List;
import java.util.Optional;

/** What is said to a trainee who has named a cause, or wants to be told. */
record DebriefText(DebriefPage page, Training training, Strips out) {

    private Lesson lesson() {
        return page.lesson();
    }

    /** To a guess that leaves something to be found. */
    void answered() {
        String guess = training.guess().orElse("");
        if (training.right(lesson())) {
            verdict(true, "Right: " + named(guess));
            out.blank();
            said("That is wrong here, and it is not all. " + more(training.missing(lesson())));
        } else {
            verdict(false, "Not it: " + named(guess));
            out.blank();
            said(against(guess));
        }
        out.blank();
        said("x names another cause, h gives a hint, v shows the verdicts and tells what was wrong.");
    }

    private static String more(int count) {
        return count == 1 ? "There is one more cause." : "There are " + count + " more causes.";
    }

    private String against(String guess) {
        if (guess.equals(CauseName.NOTHING.id())) {
            return "Something is wrong here: the story is not of a healthy workload.";
        }
        return Optional.ofNullable(lesson().misled().get(guess))
                .map(LessonText::oneLine)
                .orElse("Nothing that can be seen in this world speaks for it.");
    }

    /** Everything. */
    void told(List<Finding> proof) {
        verdict();
        section("What was wrong");
        if (!saidAbove()) {
            lesson().causes().forEach(this::cause);
            if (lesson().healthy()) {
                said(CauseName.NOTHING.title() + ".");
            }
            out.blank();
        }
        LessonText.prose(lesson().debrief(), out);
        if (!proof.isEmpty()) {
            section("What your walk saw of it");
            proof.forEach(this::proof);
        }
        misled();
    }

    private void verdict() {
        if (training.guess().isEmpty()) {
            said("You asked for the answer.");
        } else if (training.right(lesson())) {
            verdict(true, "Right: " + named(training.guess().get()));
        } else {
            verdict(false, "Not it: " + named(training.guess().get()));
        }
    }

    /** Whether the verdict has named all there is. */
    private boolean saidAbove() {
        return training.right(lesson())
                && (lesson().healthy()
                        || lesson().causes().equals(training.guess().stream().toList()));
    }

    // Where the world says why, what it gives no reason for is left out.
    private void misled() {
        List<String> causes = lesson().mustNotReport().stream()
                .filter(it -> lesson().misled().isEmpty() || lesson().misled().containsKey(it))
                .toList();
        if (causes.isEmpty()) {
            return;
        }
        section("What would have misled");
        causes.forEach(this::tempting);
    }

    private void tempting(String id) {
        Optional<String> why = Optional.ofNullable(lesson().misled().get(id)).map(LessonText::oneLine);
        if (page.title(id).equals(id) && why.isPresent()) {
            out.hanging(id + "  ", Style.KEY, why.get(), Style.PLAIN);
            return;
        }
        cause(id);
        why.ifPresent(it -> out.hanging("      ", Style.PLAIN, it, Style.PLAIN));
    }

    private void proof(Finding finding) {
        out.hanging(" ", Style.PLAIN, finding.says(), Style.PLAIN);
        if (!finding.evidence().isEmpty()) {
            out.fields(finding.evidence());
        }
    }

    private void verdict(boolean right, String says) {
        out.hanging(right ? "✔ " : "✘ ", right ? Style.GOOD.strong() : Style.BAD, says, Style.TITLE);
    }

    private void cause(String id) {
        out.hanging(id + "  ", Style.KEY, page.title(id), Style.TITLE);
    }

    private String named(String id) {
        String title = page.title(id);
        return title.equals(id) || id.equals(CauseName.NOTHING.id()) ? title : title + " (" + id + ")";
    }

    private void section(String title) {
        out.blank();
        out.rule(title);
    }

    private void said(String sentence) {
        out.words(sentence, Style.PLAIN);
    }
}
