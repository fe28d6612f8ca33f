package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.facts.Event;
import io.github.irsadoctor.facts.Log;
import io.github.irsadoctor.facts.Page;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.Webhook;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.facts.WorkloadName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One walk's view of a live cluster. */
final class KubeCluster implements Cluster {

    private static final int BAD_REQUEST = 400;

    private final KubeApi api;

    KubeCluster(KubeApi api) {
        this.api = api;
    }

    @Override
    public Pending<List<String>> namespaces() {
        return api.all(Resource.NAMESPACE.list(), it -> Json.text(it.path("metadata"), "name"));
    }

    @Override
    public Pending<Page<Pod>> podPage(String namespace, Optional<String> from) {
        return api.page(Resource.POD.list(namespace, Map.of()), from, Pods::of);
    }

    @Override
    public Pending<List<Pod>> pods(String namespace, Map<String, String> labels) {
        String selector = new TreeMap<>(labels)
                .entrySet().stream()
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .collect(Collectors.joining(","));
        Map<String, String> query = labels.isEmpty() ? Map.of() : Map.of("labelSelector", selector);
        return api.all(Resource.POD.list(namespace, query), Pods::of);
    }

    @Override
    public Pending<Pod> pod(String namespace, String name) {
        return api.get(Resource.POD.one(namespace, name), Pods::of);
    }

    @Override
    public Pending<ServiceAccount> serviceAccount(String namespace, String name) {
        return api.get(Resource.SERVICE_ACCOUNT.one(namespace, name), it -> new ServiceAccount(Metas.of(it)));
    }

    @Override
    public Pending<List<ServiceAccount>> serviceAccounts(String namespace) {
        return api.all(Resource.SERVICE_ACCOUNT.list(namespace, Map.of()), it -> new ServiceAccount(Metas.of(it)));
    }

    @Override
    public Pending<Workload> workload(String namespace, WorkloadName name) {
        return api.get(Resource.of(name.kind()).one(namespace, name.name()), it -> Workloads.of(name.kind(), it));
    }

    @Override
    public Pending<List<Workload>> workloads(String namespace, WorkloadName.Kind kind) {
        return api.all(Resource.of(kind).list(namespace, Map.of()), it -> Workloads.of(kind, it));
    }

    @Override
    public Pending<Webhook> webhook(String name) {
        return api.get(Resource.WEBHOOK.one(name), Webhooks::of);
    }

    @Override
    public Pending<List<Event>> events(String namespace, String kind, String name) {
        String about = "involvedObject.kind=" + kind + ",involvedObject.name=" + name;
        Pending<List<Event>> events =
                api.all(Resource.EVENT.list(namespace, Map.of("fieldSelector", about)), Events::of);
        return () -> events.await().map(Events::newestFirst);
    }

    @Override
    public Pending<Log> log(String namespace, String pod, String container, boolean previous) {
        Read read = Logs.read(namespace, pod, container, previous);
        // 400 is how the API says that this container has no such log: not started yet, or never restarted.
        return api.text(
                read,
                List.of(BAD_REQUEST),
                reply -> reply.status() == BAD_REQUEST
                        ? new Seen.Absent<>(read.what())
                        : Seen.of(Logs.of(container, previous, reply.body())));
    }

    @Override
    public Pending<String> issuer() {
        String path = "/.well-known/openid-configuration";
        List<String> command = List.of("kubectl", "get", "--raw", path);
        Read read = new Read("get " + path, "issuer at " + path, path, Map.of(), command);
        Pending<Optional<String>> issuer = api.get(read, it -> Json.some(it, "issuer"));
        return () -> issuer.await()
                .then(found -> found.<Seen<String>>map(Seen::of)
                        .orElseGet(() -> new Seen.Broken<>(read.permission(), "the answer names no issuer")));
    }
}
