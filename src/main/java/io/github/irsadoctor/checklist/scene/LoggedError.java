package io.github.irsadoctor.checklist.scene;

import io.github.irsadoctor.iam.ObservedError;
import java.time.Instant;
import java.util.Optional;

/**
 * An error that a container logged.
 *
 * @param at the kubelet's time stamp of its first line
 * @param where for example {@code log of container app}
 * @param outlived why it says nothing of the present any more; empty where it counts
 */
public record LoggedError(ObservedError error, Optional<Instant> at, String where, Optional<String> outlived) {

    /** True if it speaks of the present. */
    public boolean counts() {
        return outlived.isEmpty();
    }
}
