package io.github.irsadoctor.lab.kube.control;

import io.github.irsadoctor.lab.kube.pods.Births;
import io.github.irsadoctor.lab.kube.pods.Moment;
import io.github.irsadoctor.lab.kube.pods.Owners;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives each Job its one pod, and reports how it went. */
record Jobs(Births births) {

    void settle(ObjectNode job, Moment moment) {
        Crew crew = new Crew(births, Resources.JOBS, job, moment);
        boolean suspended = job.at("/spec/suspend").asBoolean(false);
        if (suspended) {
            crew.living().forEach(crew::end);
        } else if (crew.all().isEmpty() && !over(job)) {
            JsonNode template = job.at("/spec/template");
            if (crew.refused(template).isEmpty()) {
                crew.make(template, OptionalInt.empty(), Optional.empty());
            }
        }
        report(crew, job, moment.at());
    }

    /** The Job a CronJob makes of its template at a moment. */
    ObjectNode scheduled(ObjectNode cronJob, Instant at) {
        String namespace = cronJob.at("/metadata/namespace").asString("");
        String name = cronJob.at("/metadata/name").asString("") + "-" + at.getEpochSecond() / 60;
        ObjectNode metadata = Json.object(
                "name",
                name,
                "namespace",
                namespace,
                "uid",
                births.names().uid(births.serials().seed("job " + namespace + "/" + name)),
                "creationTimestamp",
                Json.time(at),
                "generation",
                1,
                "ownerReferences",
                Json.array(Owners.reference(cronJob)));
        ObjectNode job = Json.object("kind", "Job", "apiVersion", "batch/v1", "metadata", metadata);
        JsonNode template = cronJob.at("/spec/jobTemplate/spec/template").deepCopy();
        job.set("spec", Json.object("completions", 1, "parallelism", 1, "backoffLimit", 6, "template", template));
        return births.objects().put(Resources.JOBS, job);
    }

    private void report(Crew crew, ObjectNode job, Instant at) {
        ObjectNode reported = job.deepCopy();
        ObjectNode status = Json.child(reported, "status");
        Json.fill(status, "startTime", Json.time(at));
        int active = crew.living().size();
        count(status, "active", active);
        status.put("ready", crew.ready());
        count(status, "succeeded", phases(crew, "Succeeded"));
        count(status, "failed", phases(crew, "Failed"));
        Conditions conditions = new Conditions(reported, at);
        if (phases(crew, "Succeeded") > 0 && active == 0) {
            conditions.set("Complete", true, "CompletionsReached", "Reached expected number of succeeded pods");
            Json.fill(status, "completionTime", Json.time(at));
        } else if (phases(crew, "Failed") > 0 && active == 0) {
            conditions.set("Failed", true, "BackoffLimitExceeded", "Job has reached the specified backoff limit");
        }
        if (!reported.equals(job)) {
            crew.objects().put(Resources.JOBS, reported);
        }
    }

    private static boolean over(JsonNode job) {
        List<String> ends = List.of("Complete", "Failed");
        for (JsonNode condition : job.at("/status/conditions")) {
            if (ends.contains(condition.path("type").asString(""))) {
                return true;
            }
        }
        return false;
    }

    private static void count(ObjectNode status, String key, int number) {
        if (number == 0) {
            status.remove(key);
        } else {
            status.put(key, number);
        }
    }

    private static int phases(Crew crew, String phase) {
        return (int) crew.all().stream()
                .filter(pod -> pod.at("/status/phase").asString("").equals(phase))
                .count();
    }
}
