package io.github.irsadoctor.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a walk reads from one Kubernetes cluster. One instance serves one walk: the same question is asked once, and
 * everybody waits for the same answer. Each method starts its call and returns at once.
 */
public interface Cluster {

    /** In the place of a namespace: all of them, for {@link #podPage} and {@link #serviceAccounts}. */
    String ALL_NAMESPACES = "";

    /** The names of all namespaces. */
    Pending<List<String>> namespaces();

    /** One page of the pods of a namespace or of {@link #ALL_NAMESPACES}; {@code from} is empty for the first page. */
    Pending<Page<Pod>> podPage(String namespace, Optional<String> from);

    /** All pods of a namespace that carry these labels, all pages; no labels means all pods. */
    Pending<List<Pod>> pods(String namespace, Map<String, String> labels);

    Pending<Pod> pod(String namespace, String name);

    Pending<ServiceAccount> serviceAccount(String namespace, String name);

    /** All service accounts of a namespace or of {@link #ALL_NAMESPACES}, all pages. */
    Pending<List<ServiceAccount>> serviceAccounts(String namespace);

    Pending<Workload> workload(String namespace, WorkloadName name);

    /** All workloads of one kind in a namespace, all pages. */
    Pending<List<Workload>> workloads(String namespace, WorkloadName.Kind kind);

    /** The MutatingWebhookConfiguration of that name. */
    Pending<Webhook> webhook(String name);

    /** Events about one object, newest first. */
    Pending<List<Event>> events(String namespace, String kind, String name);

    /** The last lines of a container's log (at most 400 lines and 1 MiB), with time stamps. */
    Pending<Log> log(String namespace, String pod, String container, boolean previous);

    /** The issuer from the API server's own /.well-known/openid-configuration. */
    Pending<String> issuer();
}
