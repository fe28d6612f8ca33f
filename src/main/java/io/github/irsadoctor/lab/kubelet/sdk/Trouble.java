package io.github.irsadoctor.lab.kubelet.sdk;

import io.github.irsadoctor.lab.world.InsideFacts.Reach;

/** What went wrong in an SDK. */
public sealed interface Trouble {

    /**
     * AWS refused a call.
     *
     * @param service as SDKs write it, for example {@code STS}
     */
    record Refused(String service, String operation, int status, String code, String message, String requestId)
            implements Trouble {}

    /** AWS was not reached. */
    record Unreached(Reach why, String host) implements Trouble {}

    /**
     * A file could not be read.
     *
     * @param problem the C library's words
     */
    record Unreadable(String path, String problem) implements Trouble {}

    /** There are no credentials anywhere. */
    record NoCredentials() implements Trouble {}

    /** A token file is named and no role. */
    record NoRole() implements Trouble {}
}
