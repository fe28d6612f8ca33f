package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.facts.WorkloadName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A kind of object the API serves.
 *
 * @param root of its API group, for example {@code /apis/apps/v1}
 * @param plural as in the URL
 * @param rbac as RBAC and {@code kubectl auth can-i} name it, for example {@code deployments.apps}
 * @param word as a person names one
 */
record Resource(String root, String plural, String rbac, String word) {

    static final Resource NAMESPACE = new Resource("/api/v1", "namespaces", "namespaces", "namespace");
    static final Resource POD = new Resource("/api/v1", "pods", "pods", "pod");
    static final Resource SERVICE_ACCOUNT =
            new Resource("/api/v1", "serviceaccounts", "serviceaccounts", "serviceaccount");
    static final Resource EVENT = new Resource("/api/v1", "events", "events", "event");
    static final Resource WEBHOOK = new Resource(
            "/apis/admissionregistration.k8s.io/v1",
            "mutatingwebhookconfigurations",
            "mutatingwebhookconfigurations.admissionregistration.k8s.io",
            "mutatingwebhookconfiguration");

    /** The resource of a kind of workload. */
    static Resource of(WorkloadName.Kind kind) {
        return switch (kind) {
            case DEPLOYMENT -> grouped("apps", "deployments", "deployment");
            case REPLICA_SET -> grouped("apps", "replicasets", "replicaset");
            case STATEFUL_SET -> grouped("apps", "statefulsets", "statefulset");
            case DAEMON_SET -> grouped("apps", "daemonsets", "daemonset");
            case JOB -> grouped("batch", "jobs", "job");
            case CRON_JOB -> grouped("batch", "cronjobs", "cronjob");
        };
    }

    private static Resource grouped(String group, String plural, String word) {
        return new Resource("/apis/" + group + "/v1", plural, plural + "." + group, word);
    }

    /** Reads one object of a namespace. */
    Read one(String namespace, String name) {
        List<String> command = new ArrayList<>(List.of("kubectl", "get", word, name, "-n", namespace, "-o", "yaml"));
        // Who annotated it, and when, is only there.
        if (equals(SERVICE_ACCOUNT)) {
            command.add("--show-managed-fields");
        }
        return new Read(
                "get " + rbac + " in " + namespace,
                word + " " + namespace + "/" + name,
                in(namespace) + "/" + Read.encode(name),
                Map.of(),
                command);
    }

    /** Reads one object that lives in no namespace. */
    Read one(String name) {
        List<String> command = List.of("kubectl", "get", word, name, "-o", "yaml");
        String path = root + "/" + plural + "/" + Read.encode(name);
        return new Read("get " + rbac, word + " " + name, path, Map.of(), command);
    }

    /** Lists the objects of a namespace, or of all where it is empty, that match the parameters. */
    Read list(String namespace, Map<String, String> query) {
        if (namespace.equals(Cluster.ALL_NAMESPACES)) {
            return everywhere(query);
        }
        List<String> command = new ArrayList<>(List.of("kubectl", "get", plural, "-n", namespace));
        selectors(query, command);
        return new Read(
                "list " + rbac + " in " + namespace, plural + " of " + namespace, in(namespace), query, command);
    }

    private Read everywhere(Map<String, String> query) {
        List<String> command = new ArrayList<>(List.of("kubectl", "get", plural, "-A"));
        selectors(query, command);
        return new Read(
                "list " + rbac + " in all namespaces",
                plural + " of all namespaces",
                root + "/" + plural,
                query,
                command);
    }

    /** Lists all objects. */
    Read list() {
        return new Read("list " + rbac, plural, root + "/" + plural, Map.of(), List.of("kubectl", "get", plural));
    }

    private String in(String namespace) {
        return root + "/namespaces/" + Read.encode(namespace) + "/" + plural;
    }

    private static void selectors(Map<String, String> query, List<String> command) {
        if (query.containsKey("labelSelector")) {
            command.addAll(List.of("-l", query.get("labelSelector")));
        }
        if (query.containsKey("fieldSelector")) {
            command.addAll(List.of("--field-selector", query.get("fieldSelector")));
        }
    }
}
