package io.github.irsadoctor.check;

import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.iam.Evaluation;
import java.time.Instant;
import java.util.List;

/** How evidence reaches a screen or a report. All text in it is as seen, not sanitised. */
public sealed interface Exhibit {

    /** What it shows, a few words. */
    String title();

    /** Labelled lines. */
    record Fields(String title, List<Line> lines) implements Exhibit {
        public Fields {
            lines = List.copyOf(lines);
        }
    }

    /** A JSON text. */
    record Json(String title, String text) implements Exhibit {}

    /** A YAML text. */
    record Yaml(String title, String text) implements Exhibit {}

    /** Header and claims of a token as JSON; never the signature. */
    record Token(String title, String header, String claims) implements Exhibit {}

    /** A policy's evaluation. */
    record Trace(String title, Evaluation evaluation) implements Exhibit {}

    /** CloudTrail events, newest first. */
    record Events(String title, List<TrailEvent> events) implements Exhibit {
        public Events {
            events = List.copyOf(events);
        }
    }

    /**
     * Moments on one axis.
     *
     * @param follows what their order proves, one sentence each
     */
    record Timeline(String title, List<Moment> moments, List<String> follows) implements Exhibit {
        public Timeline {
            moments = List.copyOf(moments);
            follows = List.copyOf(follows);
        }

        /** Moments whose order proves nothing. */
        public Timeline(String title, List<Moment> moments) {
            this(title, moments, List.of());
        }
    }

    /** Commands to type. */
    record Commands(String title, List<String> commands) implements Exhibit {
        public Commands {
            commands = List.copyOf(commands);
        }
    }

    /** A point in time and what happened. */
    record Moment(Instant at, String says, Kind kind) {

        /** What happened, in one word for an axis. */
        public enum Kind {
            ACCOUNT("account"),
            ANNOTATED("annotated"),
            ROLE("role"),
            PROVIDER("provider"),
            POD("pod"),
            STARTED("started"),
            ISSUED("token"),
            EXPIRES("expires"),
            ALLOWED("allowed"),
            REFUSED("refused"),
            LOGGED("error"),
            NOW("now"),
            OTHER("");

            private final String label;

            Kind(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }

        public Moment(Instant at, String says) {
            this(at, says, Kind.OTHER);
        }
    }

    /** One function for each kind, so that a new kind breaks the build. */
    interface Cases<R> {
        R fields(Fields exhibit);

        R json(Json exhibit);

        R yaml(Yaml exhibit);

        R token(Token exhibit);

        R trace(Trace exhibit);

        R events(Events exhibit);

        R timeline(Timeline exhibit);

        R commands(Commands exhibit);
    }

    /** Answers with the function for this kind. */
    default <R> R match(Cases<R> cases) {
        if (this instanceof Fields exhibit) {
            return cases.fields(exhibit);
        }
        if (this instanceof Json exhibit) {
            return cases.json(exhibit);
        }
        if (this instanceof Yaml exhibit) {
            return cases.yaml(exhibit);
        }
        if (this instanceof Token exhibit) {
            return cases.token(exhibit);
        }
        if (this instanceof Trace exhibit) {
            return cases.trace(exhibit);
        }
        if (this instanceof Events exhibit) {
            return cases.events(exhibit);
        }
        if (this instanceof Timeline exhibit) {
            return cases.timeline(exhibit);
        }
        return cases.commands((Commands) this);
    }
}
