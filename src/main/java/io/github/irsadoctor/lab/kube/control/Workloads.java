package io.github.irsadoctor.lab.kube.control;

import io.github.irsadoctor.lab.kube.pods.Births;
import io.github.irsadoctor.lab.kube.pods.Moment;
import io.github.irsadoctor.lab.kube.pods.Owners;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The workload controllers: they make what a stored workload wants, or say in an event why they cannot. */
public record Workloads(Births births) {

    /** Kinds that make pods. */
    public static final List<Resource> KINDS = List.of(
            Resources.DEPLOYMENTS, Resources.STATEFUL_SETS, Resources.DAEMON_SETS, Resources.JOBS, Resources.CRON_JOBS);

    private static final List<Resource> OF_ONE_TEMPLATE = List.of(
            Resources.DEPLOYMENTS,
            Resources.REPLICA_SETS,
            Resources.STATEFUL_SETS,
            Resources.DAEMON_SETS,
            Resources.JOBS);

    /** Lets the controller of a stored object do all there is to do; kinds without one, and what is not there, are left alone. */
    public void settle(Resource kind, String namespace, String name, Moment moment) {
        Optional<ObjectNode> stored = births.objects()
                .get(kind, namespace, name)
                .filter(object -> !object.path("metadata").has("deletionTimestamp"));
        stored.ifPresent(object -> settle(kind, object, moment));
    }

    /** Lets a CronJob make a Job, and that its pod. */
    public void schedule(ObjectNode cronJob, Moment moment) {
        Jobs jobs = new Jobs(births);
        jobs.settle(jobs.scheduled(cronJob, moment.at()), moment);
    }

    /** Settles the controller of an object that changed or went, and its controller in turn. */
    public void settleOwner(ObjectNode owned, Moment moment) {
        Owners.controller(owned).ifPresent(owner -> {
            String namespace = owned.at("/metadata/namespace").asString("");
            String name = owner.path("name").asString("");
            OF_ONE_TEMPLATE.stream()
                    .filter(kind -> kind.kind().equals(owner.path("kind").asString("")))
                    .forEach(kind -> settleUp(kind, namespace, name, moment));
        });
    }

    /** Settles all of a namespace that run under an account. */
    public void settleAccount(String namespace, String account, Moment moment) {
        for (Resource kind : OF_ONE_TEMPLATE) {
            births.objects().list(kind, namespace).stream()
                    .filter(workload -> account(workload).equals(account))
                    .map(workload -> workload.at("/metadata/name").asString(""))
                    .forEach(name -> settle(kind, namespace, name, moment));
        }
    }

    // What owns it is settled last: it reports on what the owned one has done.
    private void settleUp(Resource kind, String namespace, String name, Moment moment) {
        settle(kind, namespace, name, moment);
        births.objects().get(kind, namespace, name).ifPresent(owner -> settleOwner(owner, moment));
    }

    private void settle(Resource kind, ObjectNode object, Moment moment) {
        if (kind.equals(Resources.DEPLOYMENTS)) {
            new Deployments(births).settle(object, moment);
        } else if (kind.equals(Resources.REPLICA_SETS)) {
            new ReplicaSets(births).settle(object, moment);
        } else if (kind.equals(Resources.STATEFUL_SETS)) {
            new StatefulSets(births).settle(object, moment);
        } else if (kind.equals(Resources.DAEMON_SETS)) {
            new DaemonSets(births).settle(object, moment);
        } else if (kind.equals(Resources.JOBS)) {
            new Jobs(births).settle(object, moment);
        }
    }

    private static String account(JsonNode workload) {
        return workload.at("/spec/template/spec/serviceAccountName").asString("default");
    }
}
