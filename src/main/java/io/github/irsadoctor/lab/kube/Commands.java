package io.github.irsadoctor.lab.kube;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Runs commands inside containers. Called on the server's few threads: answer from memory. */
@FunctionalInterface
public interface Commands {

    /** Runs a command in a running container of a pod. */
    Ran run(ObjectNode pod, String container, List<String> argv);

    /**
     * What came of a command.
     *
     * @param exit its code
     * @param notStarted why the runtime could not even start it, in the runtime's words; the rest is then empty
     */
    record Ran(String out, String err, int exit, Optional<String> notStarted) {

        /** A command that ran. */
        public static Ran exited(String out, String err, int exit) {
            return new Ran(out, err, exit, Optional.empty());
        }

        /** A command that could not be started. */
        public static Ran failed(String why) {
            return new Ran("", "", 0, Optional.of(why));
        }

        // A command's output may be a token.
        @Override
        public String toString() {
            return "Ran[exit " + exit + "]";
        }
    }
}
