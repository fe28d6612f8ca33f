package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.facts.WorkloadName;
import io.github.irsadoctor.facts.WorkloadName.Kind;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads workloads of every kind. */
final class Workloads {

    private static final Set<String> ENDS = Set.of("Complete", "Failed", "SuccessCriteriaMet", "FailureTarget");

    private Workloads() {}

    /** Takes a workload as the API server sends it and the kind it was asked for as: items of a list carry none. */
    static Workload of(Kind kind, JsonNode workload) {
        JsonNode spec = workload.path("spec");
        JsonNode template = (kind == Kind.CRON_JOB ? spec.path("jobTemplate").path("spec") : spec).path("template");
        return new Workload(
                new WorkloadName(kind, Json.text(workload.path("metadata"), "name")),
                Metas.of(workload),
                Pods.serviceAccount(template.path("spec")),
                Metas.annotations(template.path("metadata")),
                Containers.of(template.path("spec"), Json.nothing()),
                Json.map(spec.path("selector"), "matchLabels"),
                kind == Kind.DEPLOYMENT && spec.path("paused").asBoolean(false),
                desired(kind, workload));
    }

    private static int desired(Kind kind, JsonNode workload) {
        JsonNode spec = workload.path("spec");
        return switch (kind) {
            case DEPLOYMENT, REPLICA_SET, STATEFUL_SET -> spec.path("replicas").asInt(1);
            case DAEMON_SET ->
                workload.path("status").path("desiredNumberScheduled").asInt(0);
            case JOB -> rests(workload) ? 0 : spec.path("parallelism").asInt(1);
            case CRON_JOB -> 0;
        };
    }

    // Kubernetes, "Jobs": a Job ends with the condition Complete or Failed, and makes no pods while it is suspended.
    private static boolean rests(JsonNode job) {
        boolean ended = Json.each(job.path("status"), "conditions")
                .filter(it -> Json.text(it, "status").equals("True"))
                .anyMatch(it -> ENDS.contains(Json.text(it, "type")));
        return ended || job.path("spec").path("suspend").asBoolean(false);
    }
}
