package io.github.irsadoctor.check;

import java.util.List;

/** One change to a cluster or an account, as data that prints itself as the command a person would type. */
public sealed interface Change {

    /**
     * A kubectl command.
     *
     * @param arguments all behind {@code kubectl}
     */
    record Kubectl(List<String> arguments) implements Change {
        public Kubectl {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * An AWS CLI command.
     *
     * @param arguments all behind {@code aws}
     */
    record Aws(List<String> arguments) implements Change {
        public Aws {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * What can not be done with one command from here: a text to act on or to hand over.
     *
     * @param text whole sentences
     */
    record HandOver(String text) implements Change {}

    /** One function for each kind of change, so that a new kind breaks the build. */
    interface Cases<R> {
        R kubectl(Kubectl change);

        R aws(Aws change);

        R handOver(HandOver change);
    }

    /** Answers with the function for this kind. */
    default <R> R match(Cases<R> cases) {
        if (this instanceof Kubectl change) {
            return cases.kubectl(change);
        }
        if (this instanceof Aws change) {
            return cases.aws(change);
        }
        return cases.handOver((HandOver) this);
    }

    /** The command line, every argument quoted for a POSIX shell; a hand-over prints as shell comments. */
    default String command() {
        return match(new ChangeCommand());
    }

    static Change kubectl(String... arguments) {
        return new Kubectl(List.of(arguments));
    }

    static Change aws(String... arguments) {
        return new Aws(List.of(arguments));
    }
}
