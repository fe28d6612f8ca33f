package io.github.irsadoctor.lab.kube.control;

import io.github.irsadoctor.lab.kube.state.Names;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which pods of a StatefulSet or DaemonSet are made from its template as it is now.
 *
 * @param workload as it is stored
 * @param hash of its template
 */
record Versions(ObjectNode workload, String hash) {

    static Versions of(ObjectNode workload, Names names) {
        return new Versions(workload, Templates.hash(workload.at("/spec/template"), names));
    }

    /** The revision's name, as a StatefulSet reports it. */
    String name() {
        return workload.at("/metadata/name").asString("") + "-" + hash;
    }

    /** The template with the label by which its pods are known; a StatefulSet's carries the revision's whole name. */
    ObjectNode template() {
        return Templates.labelled(workload.at("/spec/template"), Templates.REVISION, label());
    }

    boolean outdated(JsonNode pod) {
        String label = pod.at("/metadata/labels").path(Templates.REVISION).asString("");
        return !label.isEmpty() && !label.equals(label());
    }

    int updated(List<ObjectNode> pods) {
        return (int) pods.stream().filter(pod -> !outdated(pod)).count();
    }

    /** Whether outdated pods are replaced, rather than waited for until somebody deletes them. */
    boolean replaces() {
        return !workload.at("/spec/updateStrategy/type").asString("").equals("OnDelete");
    }

    /** Pods of lower ordinals stay as they are. */
    int partition() {
        return workload.at("/spec/updateStrategy/rollingUpdate/partition").asInt(0);
    }

    private String label() {
        return workload.path("kind").asString("").equals("StatefulSet") ? name() : hash;
    }
}
