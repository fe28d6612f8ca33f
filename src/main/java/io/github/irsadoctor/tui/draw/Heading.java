package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.tui.model.ContainersPage;
import io.github.irsadoctor.tui.model.DebriefPage;
import io.github.irsadoctor.tui.model.EventPage;
import io.github.irsadoctor.tui.model.ExplanationPage;
import io.github.irsadoctor.tui.model.GuessPage;
import io.github.irsadoctor.tui.model.LevelsPage;
import io.github.irsadoctor.tui.model.OpenPlace;
import io.github.irsadoctor.tui.model.Page;
import io.github.irsadoctor.tui.model.StoryPage;
import io.github.irsadoctor.tui.model.WalkPage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What the top line says. */
final class Heading {

    private Heading() {}

    /** Where one is. */
    record Path() implements Page.Cases<List<String>> {

        @Override
        public List<String> clusters(Page.Clusters page) {
            return List.of(page.labOnly() ? "choose a lab world" : "choose a cluster");
        }

        @Override
        public List<String> namespaces(Page.Namespaces page) {
            return List.of(page.place().name());
        }

        @Override
        public List<String> pods(Page.Pods page) {
            return List.of(page.place().name(), page.where());
        }

        @Override
        public List<String> walk(WalkPage page) {
            return List.of(
                    page.place().name(),
                    page.target().namespace(),
                    page.target().pod().orElse(page.target().label())
                            + page.target()
                                    .container()
                                    .map(name -> " (" + name + ")")
                                    .orElse(""));
        }

        @Override
        public List<String> containers(ContainersPage page) {
            return List.of(page.place().name(), page.namespace(), page.pod().name());
        }

        @Override
        public List<String> explanation(ExplanationPage page) {
            return List.of("cause " + page.cause());
        }

        @Override
        public List<String> event(EventPage page) {
            return List.of("CloudTrail");
        }

        @Override
        public List<String> levels(LevelsPage page) {
            return List.of(page.place().name());
        }

        @Override
        public List<String> story(StoryPage page) {
            return List.of(page.place().name());
        }

        @Override
        public List<String> debrief(DebriefPage page) {
            return List.of(page.place().name());
        }

        @Override
        public List<String> guess(GuessPage page) {
            return List.of(page.place().name());
        }
    }

    /** How things stand. */
    record Right() implements Page.Cases<String> {

        @Override
        public String clusters(Page.Clusters page) {
            return page.labOnly() ? "lab" : "read-only";
        }

        @Override
        public String namespaces(Page.Namespaces page) {
            return kind(page.place());
        }

        @Override
        public String pods(Page.Pods page) {
            return kind(page.place());
        }

        @Override
        public String walk(WalkPage page) {
            return kind(page.place()) + level(page.level()) + "  "
                    + page.state().took().map(Right::seconds).orElse(page.running() ? "running" : "stopped");
        }

        @Override
        public String containers(ContainersPage page) {
            return kind(page.place());
        }

        @Override
        public String explanation(ExplanationPage page) {
            return "";
        }

        @Override
        public String event(EventPage page) {
            return "";
        }

        @Override
        public String levels(LevelsPage page) {
            return kind(page.place());
        }

        @Override
        public String story(StoryPage page) {
            return kind(page.place());
        }

        @Override
        public String debrief(DebriefPage page) {
            return kind(page.place());
        }

        @Override
        public String guess(GuessPage page) {
            return kind(page.place());
        }

        private static String kind(OpenPlace place) {
            return place.lab() ? "lab" : "read-only";
        }

        private static String level(Intrusion level) {
            return level == Intrusion.NONE ? "" : " · " + LevelsView.word(level);
        }

        private static String seconds(Duration took) {
            return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
        }
    }
}
