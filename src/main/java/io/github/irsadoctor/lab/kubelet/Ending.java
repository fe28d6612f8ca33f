package io.github.irsadoctor.lab.kubelet;

import java.util.Optional;

/**
 * What became of a container when it was started.
 *
 * @param exit its exit code; empty: it runs
 * @param reason of a container that ended, for example {@code Completed}; {@code CrashLoopBackOff} of one that is started
 *     over and over
 * @param message the runtime's words, where it has any
 */
record Ending(String container, Optional<Integer> exit, String reason, String message) {

    static Ending runs(String container) {
        return new Ending(container, Optional.empty(), "", "");
    }

    boolean ended() {
        return exit.isPresent();
    }

    boolean failed() {
        return exit.filter(code -> code != 0).isPresent();
    }
}
