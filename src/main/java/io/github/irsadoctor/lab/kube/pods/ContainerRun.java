package io.github.irsadoctor.lab.kube.pods;

import java.util.Optional;
import java.util.Set;

/**
 * How a container fares.
 *
 * @param waiting the reason it waits for, for example {@code CrashLoopBackOff}; empty while it runs
 * @param restarts how often it was started again
 */
public record ContainerRun(Optional<String> waiting, int restarts) {

    private static final Set<String> AFTER_A_RUN = Set.of("CrashLoopBackOff");

    /** It runs and always has. */
    public static ContainerRun steady() {
        return new ContainerRun(Optional.empty(), 0);
    }

    boolean runs() {
        return waiting.isEmpty();
    }

    /** Whether a run of it came to an end before. */
    boolean ended() {
        return restarts > 0 || waiting.filter(AFTER_A_RUN::contains).isPresent();
    }
}
