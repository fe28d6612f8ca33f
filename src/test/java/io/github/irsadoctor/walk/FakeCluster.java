package io.github.irsadoctor.walk;

import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.facts.Container;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A cluster made of lists, that can refuse or time out single kinds of look. */
public final class FakeCluster implements Cluster {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Pod> pods = new ArrayList<>();
    private final List<Workload> workloads = new ArrayList<>();
    private final List<ServiceAccount> accounts = new ArrayList<>();
    private final Set<String> denied = new HashSet<>();
    private final Set<String> silent = new HashSet<>();

    /** Refuses one kind of look: {@code pod}, {@code pods}, {@code workload}, {@code workloads}, {@code namespaces} ... */
    public FakeCluster denies(String look) {
        denied.add(look);
        return this;
    }

    /** Never answers one kind of look. */
    public FakeCluster hangsOn(String look) {
        silent.add(look);
        return this;
    }

    /** Adds a running pod that is {@code minutes} old. */
    public FakeCluster pod(String name, String account, int minutes, Meta.Owner owner) {
        return pod(name, account, minutes, owner, "Running", "running");
    }

    FakeCluster pod(String name, String account, int minutes, Meta.Owner owner, String phase, String state) {
        Container app =
                new Container("app", "app:1", false, List.of(), List.of(), List.of(), state, Optional.empty(), 0);
        Container proxy = new Container(
                "proxy", "proxy:1", false, List.of(), List.of(), List.of(), "running", Optional.empty(), 0);
        pods.add(new Pod(
                meta(name, minutes, Optional.ofNullable(owner)),
                account,
                List.of(app, proxy),
                List.of(),
                phase,
                Optional.of("node"),
                false,
                Optional.empty()));
        return this;
    }

    /** Adds a workload whose pods carry {@code app=NAME}. */
    public FakeCluster workload(WorkloadName.Kind kind, String name, String account, Meta.Owner owner) {
        Map<String, String> selector = kind == WorkloadName.Kind.CRON_JOB ? Map.of() : Map.of("app", name);
        workloads.add(new Workload(
                new WorkloadName(kind, name),
                meta(name, 60, Optional.ofNullable(owner)),
                account,
                Map.of(),
                List.of(),
                selector,
                false,
                1));
        return this;
    }

    FakeCluster account(String name) {
        accounts.add(new ServiceAccount(meta(name, 90, Optional.empty())));
        return this;
    }

    public static Meta.Owner owner(WorkloadName.Kind kind, String name) {
        return new Meta.Owner(kind.kubernetesKind(), name, "uid");
    }

    private static Meta meta(String name, int minutes, Optional<Meta.Owner> owner) {
        return new Meta(
                "payments",
                name,
                "uid-" + name,
                NOON.minusSeconds(60L * minutes),
                Map.of(),
                Map.of(),
                owner,
                List.of());
    }

    @Override
    public Pending<List<String>> namespaces() {
        return look("namespaces", List.of("payments", "kube-system"));
    }

    @Override
    public Pending<Pod> pod(String namespace, String name) {
        return one(
                "pod",
                pods,
                pod -> pod.meta().namespace().equals(namespace)
                        && pod.meta().name().equals(name));
    }

    @Override
    public Pending<List<Pod>> pods(String namespace, Map<String, String> labels) {
        String app = labels.getOrDefault("app", "");
        return look(
                "pods",
                pods.stream().filter(pod -> pod.meta().name().startsWith(app)).toList());
    }

    @Override
    public Pending<ServiceAccount> serviceAccount(String namespace, String name) {
        return one("serviceaccount", accounts, account -> account.meta().name().equals(name));
    }

    @Override
    public Pending<List<ServiceAccount>> serviceAccounts(String namespace) {
        return look("serviceaccounts", accounts);
    }

    @Override
    public Pending<Workload> workload(String namespace, WorkloadName name) {
        return one("workload", workloads, workload -> workload.name().equals(name));
    }

    @Override
    public Pending<List<Workload>> workloads(String namespace, WorkloadName.Kind kind) {
        return look(
                "workloads",
                workloads.stream()
                        .filter(workload -> workload.name().kind() == kind)
                        .toList());
    }

    @Override
    public Pending<Page<Pod>> podPage(String namespace, Optional<String> from) {
        return look("pods", new Page<>(pods, Optional.empty()));
    }

    @Override
    public Pending<Webhook> webhook(String name) {
        return Pending.done(new Seen.NotAsked<>("not in this fake"));
    }

    @Override
    public Pending<List<Event>> events(String namespace, String kind, String name) {
        return Pending.done(new Seen.NotAsked<>("not in this fake"));
    }

    @Override
    public Pending<Log> log(String namespace, String pod, String container, boolean previous) {
        return Pending.done(new Seen.NotAsked<>("not in this fake"));
    }

    @Override
    public Pending<String> issuer() {
        return Pending.done(new Seen.NotAsked<>("not in this fake"));
    }

    private <T> Pending<T> one(String what, List<T> all, Predicate<T> wanted) {
        Optional<T> found = all.stream().filter(wanted).findFirst();
        return found.map(it -> look(what, it)).orElseGet(() -> gone(what));
    }

    private <T> Pending<T> gone(String what) {
        Seen<T> absent = new Seen.Absent<>(what);
        return denied.contains(what) || silent.contains(what) ? look(what, null) : Pending.done(absent);
    }

    private <T> Pending<T> look(String what, T it) {
        if (denied.contains(what)) {
            return Pending.done(new Seen.Denied<>("get " + what + " in payments", "forbidden"));
        }
        return Pending.done(
                silent.contains(what) ? new Seen.TimedOut<>("get " + what, Duration.ofSeconds(5)) : Seen.of(it));
    }
}
