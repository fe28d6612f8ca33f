package io.github.irsadoctor.checklist;

import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.facts.Event;
import io.github.irsadoctor.facts.Log;
import io.github.irsadoctor.facts.Meta;
import io.github.irsadoctor.facts.Page;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.Webhook;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.facts.WorkloadName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A cluster in memory. What was not put in is absent; one question can be answered with a failure instead, by its name:
 * {@code pod}, {@code pods}, {@code serviceAccount}, {@code serviceAccounts}, {@code workload}, {@code workloads}, {@code
 * webhook}, {@code events}, {@code log}, {@code issuer}, {@code namespaces}.
 */
public final class FakeCluster implements Cluster {

    private final Map<String, Pod> pods = new TreeMap<>();
    private final Map<String, ServiceAccount> accounts = new TreeMap<>();
    private final Map<String, Workload> workloads = new TreeMap<>();
    private final Map<String, Webhook> webhooks = new TreeMap<>();
    private final Map<String, List<Event>> events = new TreeMap<>();
    private final Map<String, Log> logs = new TreeMap<>();
    private final Map<String, Seen<?>> failures = new TreeMap<>();
    private Optional<String> issuer = Optional.empty();

    /** Adds or replaces. */
    public FakeCluster with(Pod pod) {
        pods.put(key(pod.meta()), pod);
        return this;
    }

    public FakeCluster with(ServiceAccount account) {
        accounts.put(key(account.meta()), account);
        return this;
    }

    public FakeCluster with(Workload workload) {
        workloads.put(workload.meta().namespace() + "/" + workload.name().label(), workload);
        return this;
    }

    public FakeCluster with(Webhook webhook) {
        webhooks.put(webhook.name(), webhook);
        return this;
    }

    public FakeCluster with(String namespace, String pod, Log log) {
        logs.put(namespace + "/" + pod + "/" + log.container() + "/" + log.previous(), log);
        return this;
    }

    public FakeCluster with(String namespace, String kind, String name, List<Event> seen) {
        events.put(namespace + "/" + kind + "/" + name, List.copyOf(seen));
        return this;
    }

    public FakeCluster withIssuer(String url) {
        issuer = Optional.of(url);
        return this;
    }

    public FakeCluster without(Webhook webhook) {
        webhooks.remove(webhook.name());
        return this;
    }

    public FakeCluster without(ServiceAccount account) {
        accounts.remove(key(account.meta()));
        return this;
    }

    public FakeCluster without(Pod pod) {
        pods.remove(key(pod.meta()));
        return this;
    }

    /** From now on every question of that name is answered with this failure. */
    public FakeCluster failing(String question, Seen<?> failure) {
        failures.put(question, failure);
        return this;
    }

    @Override
    public Pending<List<String>> namespaces() {
        Stream<String> known = Stream.concat(pods.keySet().stream(), accounts.keySet().stream());
        return answer(
                "namespaces",
                Seen.of(known.map(it -> it.substring(0, it.indexOf('/')))
                        .distinct()
                        .sorted()
                        .toList()));
    }

    @Override
    public Pending<Page<Pod>> podPage(String namespace, Optional<String> from) {
        return answer("pods", Seen.of(new Page<>(in(namespace, pods), Optional.empty())));
    }

    @Override
    public Pending<List<Pod>> pods(String namespace, Map<String, String> labels) {
        List<Pod> found = in(namespace, pods).stream()
                .filter(pod -> pod.meta().labels().entrySet().containsAll(labels.entrySet()))
                .toList();
        return answer("pods", Seen.of(found));
    }

    @Override
    public Pending<Pod> pod(String namespace, String name) {
        return answer("pod", one("pod", namespace + "/" + name, pods));
    }

    @Override
    public Pending<ServiceAccount> serviceAccount(String namespace, String name) {
        return answer("serviceAccount", one("serviceaccount", namespace + "/" + name, accounts));
    }

    @Override
    public Pending<List<ServiceAccount>> serviceAccounts(String namespace) {
        return answer("serviceAccounts", Seen.of(in(namespace, accounts)));
    }

    @Override
    public Pending<Workload> workload(String namespace, WorkloadName name) {
        return answer("workload", one("workload", namespace + "/" + name.label(), workloads));
    }

    @Override
    public Pending<List<Workload>> workloads(String namespace, WorkloadName.Kind kind) {
        List<Workload> found = in(namespace, workloads).stream()
                .filter(workload -> workload.name().kind() == kind)
                .toList();
        return answer("workloads", Seen.of(found));
    }

    @Override
    public Pending<Webhook> webhook(String name) {
        return answer("webhook", one("mutatingwebhookconfiguration", name, webhooks));
    }

    @Override
    public Pending<List<Event>> events(String namespace, String kind, String name) {
        return answer("events", Seen.of(events.getOrDefault(namespace + "/" + kind + "/" + name, List.of())));
    }

    @Override
    public Pending<Log> log(String namespace, String pod, String container, boolean previous) {
        String key = namespace + "/" + pod + "/" + container + "/" + previous;
        return answer("log", Seen.of(logs.getOrDefault(key, new Log(container, previous, List.of()))));
    }

    @Override
    public Pending<String> issuer() {
        return answer(
                "issuer",
                issuer.map(Seen::of).orElseGet(() -> new Seen.Absent<>("an OpenID configuration of the API server")));
    }

    private static String key(Meta meta) {
        return meta.namespace() + "/" + meta.name();
    }

    private static <T> List<T> in(String namespace, Map<String, T> things) {
        Collection<Map.Entry<String, T>> all = things.entrySet();
        return all.stream()
                .filter(entry -> entry.getKey().startsWith(namespace + "/"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static <T> Seen<T> one(String kind, String key, Map<String, T> things) {
        return things.containsKey(key) ? Seen.of(things.get(key)) : new Seen.Absent<>(kind + " " + key);
    }

    @SuppressWarnings("unchecked") // a failure carries no T
    private <T> Pending<T> answer(String question, Seen<T> answer) {
        return Pending.done(failures.containsKey(question) ? (Seen<T>) failures.get(question) : answer);
    }
}
