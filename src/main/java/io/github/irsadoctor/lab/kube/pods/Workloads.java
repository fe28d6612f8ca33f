package io.github.irsadoctor.lab.kube.pods;

import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Names;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the workload controllers do: they make a workload's pods, or say in an event why they cannot. */
public final class Workloads {

    /** Kinds that make pods. */
    public static final List<Resource> KINDS = List.of(
            Resources.DEPLOYMENTS, Resources.STATEFUL_SETS, Resources.DAEMON_SETS, Resources.JOBS, Resources.CRON_JOBS);

    private final Objects objects;
    private final Names names;
    private final PodMaker pods;
    private final EventMaker events;

    public Workloads(Objects objects, Names names, PodMaker pods, EventMaker events) {
        this.objects = objects;
        this.names = names;
        this.pods = pods;
        this.events = events;
    }

    /**
     * Makes the pods of a stored workload, its ReplicaSet or Job where it has one, and its status.
     *
     * @param at when the pods are made
     * @param runs how the containers fare, by name
     */
    public void make(Resource kind, ObjectNode stored, Instant at, Map<String, ContainerRun> runs) {
        ObjectNode workload = stored.deepCopy();
        JsonNode template = template(kind, workload);
        if (kind.equals(Resources.DEPLOYMENTS)) {
            replicaSet(workload, template, at, runs);
        } else if (kind.equals(Resources.CRON_JOBS)) {
            job(workload, template, at, runs);
        } else {
            fill(kind, workload, workload, template, at, runs);
        }
    }

    private void replicaSet(ObjectNode deployment, JsonNode template, Instant at, Map<String, ContainerRun> runs) {
        String hash = names.suffix("template " + template, 9);
        ObjectNode hashed = (ObjectNode) template.deepCopy();
        Json.child(Json.child(hashed, "metadata"), "labels").put("pod-template-hash", hash);
        ObjectNode set = owned(Resources.REPLICA_SETS, deployment, name(deployment) + "-" + hash, at);
        Json.child(set, "metadata").set("labels", hashed.at("/metadata/labels").deepCopy());
        set.set(
                "spec",
                Json.object(
                        "replicas", replicas(Resources.DEPLOYMENTS, deployment),
                        "selector",
                                Json.object(
                                        "matchLabels",
                                        hashed.at("/metadata/labels").deepCopy()),
                        "template", hashed));
        fill(Resources.REPLICA_SETS, set, deployment, hashed, at, runs);
    }

    private void job(ObjectNode cronJob, JsonNode template, Instant at, Map<String, ContainerRun> runs) {
        ObjectNode job = owned(Resources.JOBS, cronJob, name(cronJob) + "-" + at.getEpochSecond() / 60, at);
        job.set("spec", Json.object("completions", 1, "parallelism", 1, "backoffLimit", 6, "template", template));
        objects.put(Resources.CRON_JOBS, cronJob);
        fill(Resources.JOBS, job, job, template, at, runs);
    }

    // The top is what the user wrote: it carries the status that is looked at first.
    private void fill(
            Resource kind,
            ObjectNode controller,
            ObjectNode top,
            JsonNode template,
            Instant at,
            Map<String, ContainerRun> runs) {
        int wanted = replicas(kind, controller);
        Optional<String> refusal = wanted == 0 ? Optional.empty() : refusal(controller, template);
        boolean made = refusal.isEmpty();
        boolean ready = made && runs.values().stream().allMatch(ContainerRun::runs);
        WorkloadStatus status = new WorkloadStatus(wanted, made ? wanted : 0, ready ? wanted : 0, at, refusal);
        status.into(kind, controller);
        objects.put(kind, controller);
        if (top != controller) {
            status.into(Resources.DEPLOYMENTS, top);
            objects.put(Resources.DEPLOYMENTS, top);
        }
        refusal.ifPresent(why -> events.write(
                controller,
                new EventMaker.Text("Warning", "FailedCreate", "Error creating: " + why, source(kind)),
                at,
                events.now().minusSeconds(90),
                17));
        if (made) {
            IntStream.range(0, wanted).forEach(number -> pod(kind, controller, template, at, number, runs));
        }
    }

    private void pod(
            Resource kind,
            ObjectNode controller,
            JsonNode template,
            Instant at,
            int number,
            Map<String, ContainerRun> runs) {
        String generated = name(controller) + "-";
        String name = kind.equals(Resources.STATEFUL_SETS)
                ? generated + number
                : generated + names.suffix("pod " + namespace(controller) + "/" + generated + number, 5);
        List<ObjectNode> nodes = objects.list(Resources.NODES, "");
        ObjectNode pod = pods.make(new PodOrder(
                namespace(controller),
                name,
                Optional.of(generated),
                template,
                Optional.of(reference(controller)),
                at,
                nodes.isEmpty() ? Json.object() : nodes.get(number % nodes.size()),
                runs));
        objects.put(Resources.PODS, pod);
        new Reported(events, pod).write(controller, source(kind), at, runs);
    }

    /** Why the API server refuses the pods: their service account is not there (ServiceAccount admission). */
    private Optional<String> refusal(ObjectNode controller, JsonNode template) {
        String account = template.at("/spec/serviceAccountName").asString("default");
        if (objects.get(Resources.SERVICE_ACCOUNTS, namespace(controller), account)
                .isPresent()) {
            return Optional.empty();
        }
        return Optional.of("pods \"" + name(controller) + "-\" is forbidden: error looking up service account "
                + namespace(controller) + "/" + account + ": serviceaccount \"" + account + "\" not found");
    }

    private ObjectNode owned(Resource kind, ObjectNode owner, String name, Instant at) {
        ObjectNode metadata = Json.object(
                "name", name,
                "namespace", namespace(owner),
                "uid", names.uid(kind.singular() + " " + namespace(owner) + "/" + name),
                "creationTimestamp", Json.time(at),
                "ownerReferences", Json.array(reference(owner)));
        return Json.object("kind", kind.kind(), "apiVersion", kind.apiVersion(), "metadata", metadata);
    }

    private static ObjectNode reference(ObjectNode owner) {
        return Json.object(
                "apiVersion", owner.path("apiVersion").asString(""),
                "kind", owner.path("kind").asString(""),
                "name", name(owner),
                "uid", owner.at("/metadata/uid").asString(""),
                "controller", true,
                "blockOwnerDeletion", true);
    }

    private int replicas(Resource kind, ObjectNode workload) {
        if (kind.equals(Resources.DAEMON_SETS)) {
            return objects.list(Resources.NODES, "").size();
        }
        return kind.equals(Resources.JOBS) ? 1 : workload.at("/spec/replicas").asInt(1);
    }

    private static JsonNode template(Resource kind, ObjectNode workload) {
        return workload.at(kind.equals(Resources.CRON_JOBS) ? "/spec/jobTemplate/spec/template" : "/spec/template");
    }

    private static String source(Resource kind) {
        return kind.singular() + "-controller";
    }

    private static String name(JsonNode object) {
        return object.at("/metadata/name").asString("");
    }

    private static String namespace(JsonNode object) {
        return object.at("/metadata/namespace").asString("");
    }
}
