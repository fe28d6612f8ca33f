package io.github.irsadoctor.facts;

import java.util.Optional;

/**
 * What a walk is about.
 *
 * @param namespace where it lives
 * @param pod the pod's name; empty where a workload has no pods
 * @param workload the workload asked for or found as the pod's owner, if any
 * @param container the container asked for; empty means the first one
 * @param roleMeant the role ARN the user named as meant, where nothing else names one
 */
public record Target(
        String namespace,
        Optional<String> pod,
        Optional<WorkloadName> workload,
        Optional<String> container,
        Optional<String> roleMeant) {

    /** What the screen and the report call it: {@code pod/NAME} or {@code deploy/NAME}. */
    public String label() {
        return pod.map(name -> "pod/" + name)
                .or(() -> workload.map(WorkloadName::label))
                .orElse(namespace);
    }
}
