package io.github.irsadoctor.lab;

import java.time.Clock;

/** The lab's time: what a world's offsets are counted from, and what its servers take for now. */
public final class LabClock {

    private LabClock() {}

    /** The machine's time in whole seconds, as Kubernetes and CloudTrail write it. */
    public static Clock running() {
        return Clock.tickSeconds(java.time.ZoneOffset.UTC);
    }
}
