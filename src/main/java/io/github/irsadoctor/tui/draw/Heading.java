package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.OpenPlace;
import io.github.irsadoctor.tui.model.Page;
import io.github.irsadoctor.tui.model.WalkPage;
import java.time.Duration;
import java.util.Locale;

/** What the top line says. */
final class Heading {

    private Heading() {}

    /** Where one is. */
    record Path() implements Page.Cases<String> {

        @Override
        public String clusters(Page.Clusters page) {
            return page.labOnly() ? "choose a lab world" : "choose a cluster";
        }

        @Override
        public String namespaces(Page.Namespaces page) {
            return page.place().name();
        }

        @Override
        public String pods(Page.Pods page) {
            return page.place().name() + " / " + page.namespace();
        }

        @Override
        public String walk(WalkPage page) {
            return page.place().name() + " / " + page.target().namespace() + " / "
                    + page.target().pod().orElse(page.target().label());
        }
    }

    /** How things stand. */
    record Right() implements Page.Cases<String> {

        @Override
        public String clusters(Page.Clusters page) {
            return "read-only";
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
            return kind(page.place()) + "  "
                    + page.state().took().map(Right::seconds).orElse(page.running() ? "running" : "stopped");
        }

        private static String kind(OpenPlace place) {
            return place.lab() ? "lab" : "read-only";
        }

        private static String seconds(Duration took) {
            return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
        }
    }
}
