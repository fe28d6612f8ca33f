package io.github.irsadoctor.lab.kube.write;

import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fields that stay as they were created.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/#pod-update-and-replacement">Kubernetes, pod update and replacement</a>
 */
record Fixed(Resource kind, JsonNode before, JsonNode after) {

    private static final Set<Resource> SELECTING =
            Set.of(Resources.DEPLOYMENTS, Resources.REPLICA_SETS, Resources.DAEMON_SETS, Resources.JOBS);
    private static final List<String> SET_MAY_CHANGE = List.of(
            "replicas",
            "ordinals",
            "template",
            "updateStrategy",
            "persistentVolumeClaimRetentionPolicy",
            "minReadySeconds",
            "revisionHistoryLimit");

    void check() {
        List<Refused.Cause> causes = new ArrayList<>();
        if (kind.equals(Resources.PODS) && !pod(before).equals(pod(after))) {
            causes.add(Refused.Cause.forbidden(
                    "spec",
                    "pod updates may not change fields other than `spec.containers[*].image`,"
                            + "`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions"
                            + " to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it"
                            + " was previously negative)"));
        }
        if (SELECTING.contains(kind)) {
            immutable("selector", causes);
        }
        if (kind.equals(Resources.JOBS)) {
            immutable("template", causes);
        }
        if (kind.equals(Resources.STATEFUL_SETS) && !without(before).equals(without(after))) {
            causes.add(
                    Refused.Cause.forbidden(
                            "spec",
                            "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template',"
                                    + " 'updateStrategy', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden"));
        }
        if (!causes.isEmpty()) {
            throw Refused.invalid(kind, before.at("/metadata/name").asString(""), causes);
        }
    }

    private void immutable(String field, List<Refused.Cause> causes) {
        JsonNode was = before.path("spec").path(field);
        JsonNode is = after.path("spec").path(field);
        if (!was.equals(is)) {
            causes.add(Refused.Cause.invalid("spec." + field, is.toString(), "field is immutable"));
        }
    }

    private static JsonNode pod(JsonNode pod) {
        ObjectNode spec = pod.path("spec") instanceof ObjectNode object ? object.deepCopy() : Json.object();
        spec.remove(List.of("activeDeadlineSeconds", "tolerations", "terminationGracePeriodSeconds"));
        for (String list : List.of("initContainers", "containers", "ephemeralContainers")) {
            for (JsonNode container : spec.path(list)) {
                ((ObjectNode) container).remove("image");
            }
        }
        return spec;
    }

    private static JsonNode without(JsonNode set) {
        ObjectNode spec = set.path("spec") instanceof ObjectNode object ? object.deepCopy() : Json.object();
        spec.remove(SET_MAY_CHANGE);
        return spec;
    }
}
