package io.github.irsadoctor.lab.kube.state;

import java.util.List;
import java.util.Optional;

/** The kinds the lab's API server keeps. */
public final class Resources {

    private static final List<String> NONE = List.of();

    public static final Resource EVENTS = core(
            "events",
            "Event",
            List.of("ev"),
            List.of(
                    "involvedObject.kind",
                    "involvedObject.namespace",
                    "involvedObject.name",
                    "involvedObject.uid",
                    "involvedObject.apiVersion",
                    "involvedObject.resourceVersion",
                    "involvedObject.fieldPath",
                    "reason",
                    "reportingComponent",
                    "source",
                    "type"));
    public static final Resource NAMESPACES =
            new Resource("", "v1", "namespaces", "Namespace", false, List.of("ns"), List.of("status.phase"));
    public static final Resource NODES =
            new Resource("", "v1", "nodes", "Node", false, List.of("no"), List.of("spec.unschedulable"));
    public static final Resource PODS = core(
            "pods",
            "Pod",
            List.of("po"),
            List.of(
                    "spec.nodeName",
                    "spec.restartPolicy",
                    "spec.schedulerName",
                    "spec.serviceAccountName",
                    "spec.hostNetwork",
                    "status.phase",
                    "status.podIP",
                    "status.nominatedNodeName"));
    public static final Resource SERVICE_ACCOUNTS = core("serviceaccounts", "ServiceAccount", List.of("sa"), NONE);
    public static final Resource DEPLOYMENTS = apps("deployments", "Deployment", "deploy", NONE);
    public static final Resource REPLICA_SETS = apps("replicasets", "ReplicaSet", "rs", List.of("status.replicas"));
    public static final Resource STATEFUL_SETS = apps("statefulsets", "StatefulSet", "sts", NONE);
    public static final Resource DAEMON_SETS = apps("daemonsets", "DaemonSet", "ds", NONE);
    public static final Resource JOBS =
            new Resource("batch", "v1", "jobs", "Job", true, NONE, List.of("status.successful"));
    public static final Resource CRON_JOBS =
            new Resource("batch", "v1", "cronjobs", "CronJob", true, List.of("cj"), NONE);
    public static final Resource WEBHOOKS = new Resource(
            "admissionregistration.k8s.io",
            "v1",
            "mutatingwebhookconfigurations",
            "MutatingWebhookConfiguration",
            false,
            NONE,
            NONE);

    /** All kinds, in the order of discovery. */
    public static final List<Resource> ALL = List.of(
            EVENTS,
            NAMESPACES,
            NODES,
            PODS,
            SERVICE_ACCOUNTS,
            DAEMON_SETS,
            DEPLOYMENTS,
            REPLICA_SETS,
            STATEFUL_SETS,
            CRON_JOBS,
            JOBS,
            WEBHOOKS);

    private Resources() {}

    /** The kind under which a group and version knows a plural. */
    public static Optional<Resource> find(String group, String version, String plural) {
        return ALL.stream()
                .filter(it -> it.group().equals(group) && it.version().equals(version))
                .filter(it -> it.plural().equals(plural))
                .findFirst();
    }

    /** The kind of that name in lower case. */
    public static Optional<Resource> singular(String name) {
        return ALL.stream().filter(it -> it.singular().equals(name)).findFirst();
    }

    private static Resource core(String plural, String kind, List<String> shortNames, List<String> fields) {
        return new Resource("", "v1", plural, kind, true, shortNames, fields);
    }

    private static Resource apps(String plural, String kind, String shortName, List<String> fields) {
        return new Resource("apps", "v1", plural, kind, true, List.of(shortName), fields);
    }
}
