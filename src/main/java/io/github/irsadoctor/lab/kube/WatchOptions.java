package io.github.irsadoctor.lab.kube;

import java.time.Duration;
import java.util.Optional;

/**
 * How a watch is to go.
 *
 * @param after the resource version it begins behind; 0: with all objects there are
 * @param marked all objects first, and a bookmark that says so
 * @param bookmarks bookmarks are understood
 * @param timeout after which it ends
 */
record WatchOptions(long after, boolean marked, boolean bookmarks, Optional<Duration> timeout) {

    /** Whether it begins with all objects there are. */
    boolean all() {
        return after == 0 || marked;
    }
}
