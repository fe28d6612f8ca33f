package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.model.OpenPlace;
import io.github.irsadoctor.tui.model.WalkPage;
import io.github.irsadoctor.walk.Lesson;
import java.util.List;

/** What a trainee's own walk found of what is wrong in a lab world. */
final class Proof {

    private Proof() {}

    /** The findings of the last walk in this place that are the causes of the lesson; none where no walk has come to them. */
    static List<Finding> in(Model model, OpenPlace place, Lesson lesson) {
        return model.pages().stream()
                .filter(page -> page instanceof WalkPage walk && walk.place().equals(place))
                .map(page -> findings((WalkPage) page))
                .reduce((first, second) -> second)
                .orElse(List.of())
                .stream()
                .filter(finding -> lesson.accepts(finding.cause().id()))
                .toList();
    }

    private static List<Finding> findings(WalkPage walk) {
        return walk.steps().stream()
                .flatMap(step -> step.outcome().stream())
                .flatMap(outcome -> outcome.findings().stream())
                .toList();
    }
}
