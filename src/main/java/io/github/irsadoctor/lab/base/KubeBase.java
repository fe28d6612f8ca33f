package io.github.irsadoctor.lab.base;

import io.github.irsadoctor.lab.kube.control.Workloads;
import io.github.irsadoctor.lab.kube.pods.Births;
import io.github.irsadoctor.lab.kube.pods.ContainerRun;
import io.github.irsadoctor.lab.kube.pods.EventMaker;
import io.github.irsadoctor.lab.kube.pods.Kubelet;
import io.github.irsadoctor.lab.kube.pods.Moment;
import io.github.irsadoctor.lab.kube.pods.PodIdentityWebhook;
import io.github.irsadoctor.lab.kube.pods.PodMaker;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Logs;
import io.github.irsadoctor.lab.kube.state.Names;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import io.github.irsadoctor.lab.kube.state.Serials;
import io.github.irsadoctor.lab.world.ContainerFacts;
import io.github.irsadoctor.lab.world.KubernetesPatch;
import io.github.irsadoctor.lab.world.World;
import io.github.irsadoctor.lab.yaml.MergePatch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds the cluster a world begins with. */
public final class KubeBase {

    private final World world;
    private final Instant now;
    private final Objects objects = new Objects();
    private final Accounts accounts;
    private final Patching patching;
    private final DerivedNames names;
    private final Serials serials = new Serials();

    private KubeBase(World world, Instant now, List<String> associated) {
        this.world = world;
        this.now = now;
        this.names = new DerivedNames(world.derived());
        this.accounts = new Accounts(world, now, objects, associated);
        this.patching = new Patching(world, now, objects);
    }

    /**
     * A cluster's objects and its containers' logs.
     *
     * @param names what goes on naming the objects made later
     * @param serials what was counted so far
     */
    public record Built(Objects objects, Logs logs, Names names, Serials serials) {}

    /**
     * The cluster at the moment the world begins.
     *
     * @param now the lab's time, whole seconds
     * @param associated namespace/name of the service accounts with an EKS Pod Identity association
     */
    public static Built build(World world, Instant now, List<String> associated) {
        return new KubeBase(world, now, associated).build();
    }

    private Built build() {
        new HealthyKube(world, now, objects).put();
        patching.beforePods();
        identify();
        accounts.manage();
        patching.afterPods(pods());
        Logs logs = new ContainerLogs(world, now, objects).logs();
        world.crowd().ifPresent(this::crowd);
        return new Built(objects, logs, names, serials);
    }

    private void crowd(World.CrowdSpec spec) {
        PodMaker maker = new PodMaker(names, this::admitted);
        new Crowd(spec, world.app().roleArn(world.cluster()).toString(), now, objects, maker).put();
    }

    private void identify() {
        for (Resource kind : Resources.ALL) {
            for (ObjectNode object : objects.list(kind, "")) {
                ObjectNode known = object.deepCopy();
                Json.fill(Json.child(known, "metadata"), "uid", names.uid(kind.singular() + " " + Objects.key(object)));
                if (Workloads.KINDS.contains(kind)) {
                    select(kind, known);
                }
                objects.put(kind, known);
            }
        }
    }

    private static void select(Resource kind, ObjectNode workload) {
        Json.fill(Json.child(workload, "metadata"), "generation", 1);
        ObjectNode spec = Json.child(workload, "spec");
        if (kind.equals(Resources.JOBS)) {
            ends(spec);
        } else if (kind.equals(Resources.CRON_JOBS)) {
            ends(Json.child(Json.child(spec, "jobTemplate"), "spec"));
        } else {
            JsonNode labels = workload.at("/spec/template/metadata/labels");
            Json.fill(spec, "selector", Json.object("matchLabels", labels.deepCopy()));
        }
        if (kind.equals(Resources.STATEFUL_SETS) || kind.equals(Resources.DAEMON_SETS)) {
            Json.fill(spec, "updateStrategy", Json.object("type", "RollingUpdate"));
        }
    }

    // The API server takes no Job whose pods are restarted for ever.
    private static void ends(ObjectNode job) {
        Json.fill(Json.child(Json.child(job, "template"), "spec"), "restartPolicy", "OnFailure");
    }

    private List<KubernetesPatch> pods() {
        Births births = new Births(objects, names, serials, new PodMaker(names, this::admitted), Kubelet.idle());
        Workloads workloads = new Workloads(births);
        for (Resource kind : Workloads.KINDS) {
            objects.list(kind, "").forEach(workload -> {
                Moment moment = moment(made(workload), runs(workload));
                if (kind.equals(Resources.CRON_JOBS)) {
                    workloads.schedule(workload, moment);
                } else {
                    workloads.settle(
                            kind,
                            workload.at("/metadata/namespace").asString(""),
                            workload.at("/metadata/name").asString(""),
                            moment);
                }
            });
        }
        List<KubernetesPatch> bare = patching.barePods();
        bare.forEach(pod -> bare(births, pod));
        return bare;
    }

    private void bare(Births births, KubernetesPatch patch) {
        ObjectNode written = (ObjectNode) MergePatch.apply(patching.fresh(Resources.PODS, patch), patch.change());
        patching.times(written);
        Instant created =
                Json.instant(written.at("/metadata/creationTimestamp")).orElse(now);
        objects.put(Resources.PODS, births.admitted(written, moment(created, Map.of())));
    }

    private Moment moment(Instant at, Map<String, ContainerRun> runs) {
        return new Moment(at, runs, new EventMaker(objects, names, now));
    }

    private ObjectNode admitted(ObjectNode pod) {
        boolean missed = world.webhook().missed() && AppPods.isApp(objects, pod, world.app());
        return !world.webhook().present() || missed
                ? pod
                : new PodIdentityWebhook(world.cluster().region()).admit(pod, accounts.at(pod));
    }

    // The app's pods are as old as the world says; all others as old as their workload.
    private Instant made(ObjectNode workload) {
        return isApp(workload)
                ? now.plus(world.times().pod())
                : Json.instant(workload.at("/metadata/creationTimestamp")).orElse(now);
    }

    private Map<String, ContainerRun> runs(ObjectNode workload) {
        if (!isApp(workload)) {
            return Map.of();
        }
        return world.containers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> run(entry.getValue())));
    }

    // The run before ended with the last line it wrote: a container that waits shows that run's log as its own.
    private ContainerRun run(ContainerFacts facts) {
        List<ContainerFacts.LogLine> log =
                facts.waiting().isPresent() ? facts.log().orElse(List.of()) : facts.previousLog();
        Optional<Instant> end = log.isEmpty()
                ? Optional.empty()
                : Optional.of(now.plus(
                        log.get(log.size() - 1).at().orElse(world.times().log())));
        return new ContainerRun(facts.waiting(), facts.restarts(), end);
    }

    private boolean isApp(ObjectNode workload) {
        return Objects.key(workload)
                .equals(world.app().namespace() + "/" + world.app().name());
    }
}
