package io.github.irsadoctor.worlds;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Status;
import io.github.irsadoctor.checklist.Checklist;
import io.github.irsadoctor.facts.Actions;
import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.facts.WorkloadName;
import io.github.irsadoctor.lab.LabTarget;
import io.github.irsadoctor.lab.RunningLab;
import io.github.irsadoctor.lab.world.World;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.live.aws.AwsConnection;
import io.github.irsadoctor.live.kube.KubeConnection;
import io.github.irsadoctor.walk.Headline;
import io.github.irsadoctor.walk.Place;
import io.github.irsadoctor.walk.TargetName;
import io.github.irsadoctor.walk.Targets;
import io.github.irsadoctor.walk.WalkEngine;
import io.github.irsadoctor.walk.WalkEvent;
import io.github.irsadoctor.walk.WalkState;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One walk of one world through the live adapters, and what came of it. */
record LabWalk(World world, WalkState state) {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** Starts the world, walks what it aims at, and stops it. */
    static LabWalk of(World world) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (RunningLab lab = RunningLab.start(world, Clock.fixed(NOW, ZoneOffset.UTC));
                LabPlace place = LabPlace.in(lab, threads)) {
            WalkEngine engine = new WalkEngine(Checklist.steps(), threads, Duration.ofSeconds(30), System::nanoTime);
            WalkState[] state = {WalkState.before(engine.cards())};
            engine.walk(place, place.target(), event -> state[0] = after(state[0], event));
            return new LabWalk(world, state[0]);
        } finally {
            threads.shutdownNow();
        }
    }

    private static WalkState after(WalkState state, WalkEvent event) {
        return state.after(event);
    }

    Headline headline() {
        return state.end().orElseThrow().headline();
    }

    /** The ids the headline names. */
    Set<String> causes() {
        return ids(headline().findings().stream());
    }

    /** The ids of all faults that stand in any step. */
    Set<String> faults() {
        return ids(state.end().orElseThrow().outcomes().stream()
                .filter(outcome -> outcome.status() == Status.FAIL)
                .flatMap(outcome -> outcome.findings().stream()));
    }

    /** Every step with what it says, for a failed assertion. */
    String told() {
        return headline().verdict() + ": " + headline().says() + "\n"
                + state.end().orElseThrow().outcomes().stream()
                        .map(outcome -> outcome.card().number() + " "
                                + outcome.card().id() + " " + outcome.status() + " " + outcome.says()
                                + outcome.unseen())
                        .collect(Collectors.joining("\n"));
    }

    /** The steps in one of these states. */
    List<String> steps(Status... statuses) {
        return state.end().orElseThrow().outcomes().stream()
                .filter(outcome -> Stream.of(statuses).anyMatch(outcome.status()::equals))
                .map(outcome -> outcome.card().id() + ": " + outcome.says())
                .toList();
    }

    private static Set<String> ids(Stream<Finding> findings) {
        return findings.map(Finding::cause).map(CauseId::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A running lab as a place to walk in. */
    private record LabPlace(RunningLab lab, KubeConnection kube, AwsConnection aws, ExecutorService threads)
            implements Place {

        static LabPlace in(RunningLab lab, ExecutorService threads) {
            return new LabPlace(
                    lab,
                    KubeConnection.lab(lab.kubernetesUrl()),
                    AwsConnection.lab(
                            URI.create(lab.awsUrl()),
                            lab.region(),
                            lab.credentials().accessKeyId(),
                            lab.credentials().secretAccessKey()),
                    threads);
        }

        Target target() {
            LabTarget target = lab.target();
            TargetName name = target.pod()
                    .map(pod -> new TargetName(Optional.of(target.namespace()), new TargetName.Kind.OfPod(), pod))
                    .orElseGet(() -> workload(target));
            return new Targets(look(), target.namespace()).find(name, target.container(), Optional.empty());
        }

        private static TargetName workload(LabTarget target) {
            String[] parts = target.workload().orElseThrow().split("/", 2);
            WorkloadName.Kind kind = Stream.of(WorkloadName.Kind.values())
                    .filter(it -> it.shortName().equals(parts[0]))
                    .findFirst()
                    .orElseThrow();
            return new TargetName(Optional.of(target.namespace()), new TargetName.Kind.OfWorkload(kind), parts[1]);
        }

        @Override
        public String context() {
            return lab.world().id();
        }

        @Override
        public Optional<String> clusterName() {
            return Optional.of(lab.clusterName());
        }

        @Override
        public String defaultNamespace() {
            return lab.target().namespace();
        }

        @Override
        public Optional<TargetName> defaultTarget() {
            return Optional.empty();
        }

        @Override
        public Cluster look() {
            return kube.cluster(Calls.forWalk(threads));
        }

        @Override
        public Sources sources(Target target) {
            Calls calls = Calls.forWalk(threads);
            return new Sources(
                    target,
                    kube.cluster(calls),
                    aws.cloud(calls, clusterName()),
                    Actions.none(),
                    lab.clock().instant());
        }

        @Override
        public void close() {
            kube.close();
            aws.close();
        }
    }
}
