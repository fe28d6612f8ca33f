package io.github.irsadoctor.lab.kube.write;

import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What the API server fills in where nothing is said. */
record Defaults(Resource kind) {

    private static final int DEADLINE = 600;
    private static final int HISTORY = 10;

    /** The object as typed clients and servers keep it: without nulls, with defaults. The one given is not changed. */
    ObjectNode fill(ObjectNode object) {
        ObjectNode filled = (ObjectNode) Json.said(object, Set.of());
        filled.put("kind", kind.kind()).put("apiVersion", kind.apiVersion());
        ObjectNode metadata = Json.child(filled, "metadata");
        List.of("labels", "annotations").forEach(key -> {
            if (metadata.path(key).isEmpty()) {
                metadata.remove(key);
            }
        });
        if (kind.equals(Resources.NAMESPACES)) {
            namespace(filled);
        } else if (kind.equals(Resources.WEBHOOKS)) {
            filled.path("webhooks").forEach(hook -> webhook((ObjectNode) hook));
        } else if (filled.has("spec")) {
            workload(Json.child(filled, "spec"));
        }
        return filled;
    }

    private void workload(ObjectNode spec) {
        if (kind.equals(Resources.DEPLOYMENTS)) {
            ObjectNode bounds = Json.object("maxSurge", "25%", "maxUnavailable", "25%");
            Json.fill(spec, "replicas", 1);
            Json.fill(spec, "strategy", Json.object("type", "RollingUpdate", "rollingUpdate", bounds));
            Json.fill(spec, "revisionHistoryLimit", HISTORY);
            Json.fill(spec, "progressDeadlineSeconds", DEADLINE);
        } else if (kind.equals(Resources.REPLICA_SETS)) {
            Json.fill(spec, "replicas", 1);
        } else if (kind.equals(Resources.STATEFUL_SETS)) {
            Json.fill(spec, "replicas", 1);
            Json.fill(spec, "podManagementPolicy", "OrderedReady");
            Json.fill(spec, "updateStrategy", update(Json.object("partition", 0)));
            Json.fill(spec, "revisionHistoryLimit", HISTORY);
        } else if (kind.equals(Resources.DAEMON_SETS)) {
            Json.fill(spec, "updateStrategy", update(Json.object("maxSurge", 0, "maxUnavailable", 1)));
            Json.fill(spec, "revisionHistoryLimit", HISTORY);
        } else if (kind.equals(Resources.JOBS)) {
            job(spec);
        } else if (kind.equals(Resources.CRON_JOBS)) {
            Json.fill(spec, "concurrencyPolicy", "Allow");
            Json.fill(spec, "suspend", false);
            Json.fill(spec, "successfulJobsHistoryLimit", 3);
            Json.fill(spec, "failedJobsHistoryLimit", 1);
        }
    }

    private static ObjectNode update(ObjectNode bounds) {
        return Json.object("type", "RollingUpdate", "rollingUpdate", bounds);
    }

    private static void job(ObjectNode spec) {
        Json.fill(spec, "completions", 1);
        Json.fill(spec, "parallelism", 1);
        Json.fill(spec, "backoffLimit", 6);
        Json.fill(spec, "suspend", false);
    }

    /** A new Job's selector and the labels of its pods, which follow from its uid. */
    static void identify(ObjectNode job) {
        String uid = job.at("/metadata/uid").asString("");
        ObjectNode spec = Json.child(job, "spec");
        Json.fill(spec, "selector", Json.object("matchLabels", Json.object("batch.kubernetes.io/controller-uid", uid)));
        ObjectNode labels = Json.child(Json.child(Json.child(spec, "template"), "metadata"), "labels");
        labels.put("batch.kubernetes.io/controller-uid", uid).put("controller-uid", uid);
        String name = job.at("/metadata/name").asString("");
        labels.put("batch.kubernetes.io/job-name", name).put("job-name", name);
    }

    private static void namespace(ObjectNode namespace) {
        ObjectNode metadata = Json.child(namespace, "metadata");
        Json.child(metadata, "labels")
                .put("kubernetes.io/metadata.name", metadata.path("name").asString(""));
        Json.fill(namespace, "spec", Json.object("finalizers", List.of("kubernetes")));
        Json.fill(namespace, "status", Json.object("phase", "Active"));
    }

    private static void webhook(ObjectNode hook) {
        Json.fill(hook, "failurePolicy", "Fail");
        Json.fill(hook, "matchPolicy", "Equivalent");
        Json.fill(hook, "namespaceSelector", Json.object());
        Json.fill(hook, "objectSelector", Json.object());
        Json.fill(hook, "reinvocationPolicy", "Never");
        Json.fill(hook, "timeoutSeconds", 10);
        hook.path("rules").forEach(rule -> Json.fill((ObjectNode) rule, "scope", "*"));
    }
}
