package io.github.irsadoctor.tui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys of a trainee, with those of the page; only in a place that teaches something. */
record LessonKeys(Model model) {

    private static final Key STORY = Key.of('t');

    /** The keys of the shown page as they are for a trainee. */
    List<Binding> with(List<Binding> page) {
        Optional<Training> training = model.taught().flatMap(model::training);
        if (training.isEmpty()) {
            return page;
        }
        List<Binding> all = new ArrayList<>(page);
        boolean rows = model.page().listing().isPresent();
        all.addAll(rows ? all.size() : 0, new Own(training.get(), model.page()).keys());
        return all;
    }

    private record Own(Training training, Page page) {

        List<Binding> keys() {
            if (page instanceof WalkPage) {
                return List.of(hint(), name(), verdicts(), story());
            }
            if (page instanceof StoryPage told) {
                return List.of(onwards(told), hint());
            }
            if (page instanceof DebriefPage) {
                return debrief();
            }
            return page instanceof GuessPage ? List.of() : List.of(story());
        }

        private List<Binding> debrief() {
            Binding walk = Binding.of(Action.OPEN, "walk", "back to the walk", Key.ENTER);
            return training.revealed() ? List.of(walk, story()) : List.of(name(), hint(), verdicts(), walk, story());
        }

        private static Binding onwards(StoryPage told) {
            return told.opening()
                    ? Binding.of(Action.OPEN, "begin", "to the pods", Key.ENTER)
                    : Binding.of(Action.OPEN, "go on", "back to where the story was asked for", Key.ENTER);
        }

        private static Binding story() {
            return Binding.of(Action.STORY, "story", "the story again, and the hints so far", STORY);
        }

        private static Binding hint() {
            return Binding.of(Action.HINT, "hint", "one more hint", Key.of('h'));
        }

        private Binding name() {
            return training.revealed()
                    ? Binding.of(Action.GUESS, "debrief", "what was wrong, and what proved it", Key.of('x'))
                    : Binding.of(Action.GUESS, "name it", "name the cause", Key.of('x'));
        }

        private Binding verdicts() {
            Optional<String> shown = Optional.of("The verdicts are shown already.");
            return Binding.of(Action.VERDICTS, "verdicts", "show what the checks found", Key.of('v'))
                    .disabledBy(training.revealed() ? shown : Optional.empty());
        }
    }
}
