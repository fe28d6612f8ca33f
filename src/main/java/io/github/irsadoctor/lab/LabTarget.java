package io.github.irsadoctor.lab;

import java.util.Optional;

/**
 * What a world's walk is aimed at.
 *
 * @param pod a pod's name; empty where the workload has none, or the world names only a workload
 * @param workload as kubectl takes it, for example {@code deploy/checkout}; empty for a bare pod
 * @param container empty: the pod's first
 */
public record LabTarget(String namespace, Optional<String> pod, Optional<String> workload, Optional<String> container) {

    /** As a command line takes it: the workload where there is one, else {@code pod/NAME}. */
    public String label() {
        return workload.orElseGet(() -> "pod/" + pod.orElse(""));
    }
}
