package io.github.irsadoctor;

import io.github.irsadoctor.cli.Worlds;
import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.facts.WorkloadName;
import io.github.irsadoctor.lab.LabTarget;
import io.github.irsadoctor.lab.RunningLab;
import io.github.irsadoctor.lab.WorldCatalogue;
import io.github.irsadoctor.lab.world.World;
import io.github.irsadoctor.lab.yaml.UnusableWorld;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.live.aws.AwsConnection;
import io.github.irsadoctor.live.kube.KubeConnection;
import io.github.irsadoctor.walk.Lesson;
import io.github.irsadoctor.walk.Place;
import io.github.irsadoctor.walk.PlaceProblem;
import io.github.irsadoctor.walk.Places;
import io.github.irsadoctor.walk.TargetName;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The lab's worlds as places: every endpoint and every credential is the lab's own. */
record LabPlaces(Executor executor, Clock clock) implements Worlds {

    @Override
    public List<Worlds.Card> cards() {
        return WorldCatalogue.list().stream().map(LabPlaces::card).toList();
    }

    private static Worlds.Card card(io.github.irsadoctor.lab.Card card) {
        return new Worlds.Card(card.id(), card.title(), card.caseId(), card.causes());
    }

    /** The worlds by title and story, for a list from which a trainee chooses. */
    List<Places.Card> stories() {
        return WorldCatalogue.stories().stream()
                .map(it ->
                        new Places.Card(it.id(), it.title(), it.id(), true, false, Optional.empty(), it.story(), false))
                .toList();
    }

    @Override
    public Worlds.Served serve(String idOrFile) {
        RunningLab lab = start(idOrFile);
        return new Worlds.Served(
                lab.world().title(),
                lab.clusterArn(),
                URI.create(lab.kubernetesUrl()),
                URI.create(lab.awsUrl()),
                lab.region(),
                new Worlds.Keys(
                        lab.credentials().accessKeyId(), lab.credentials().secretAccessKey()),
                lab.target().namespace(),
                lab.target().label(),
                lab::close);
    }

    /** Starts a world; closing the place stops it. A walk may ask its STS: nobody's audit log is written. */
    Place open(String idOrFile) {
        return place(start(idOrFile));
    }

    /** Starts a world in which a walk may go as far as was said. */
    Place open(String idOrFile, Optional<Intrusion> active) {
        return place(start(idOrFile), Permission.of(active, Intrusion.ASSUME));
    }

    private RunningLab start(String idOrFile) {
        try {
            return RunningLab.start(WorldCatalogue.find(idOrFile), clock);
        } catch (UnusableWorld problem) {
            throw new PlaceProblem(PlaceProblem.Kind.WRONG_NAME, problem.getMessage());
        }
    }

    LivePlace place(RunningLab lab) {
        return place(lab, Permission.of(Optional.empty(), Intrusion.ASSUME));
    }

    LivePlace place(RunningLab lab, Permission permission) {
        LabTarget target = lab.target();
        return new LivePlace(
                lab.world().id(),
                Optional.of(lab.clusterName()),
                target.namespace(),
                Optional.of(name(target)),
                target.container(),
                KubeConnection.lab(lab.kubernetesUrl()),
                AwsConnection.lab(
                        URI.create(lab.awsUrl()),
                        lab.region(),
                        lab.credentials().accessKeyId(),
                        lab.credentials().secretAccessKey()),
                () -> Calls.forWalk(executor),
                lab.clock(),
                permission,
                Optional.of(lesson(lab.world())),
                lab::close);
    }

    private static Lesson lesson(World world) {
        World.Expect expect = world.expect();
        return new Lesson(
                world.title(),
                world.story(),
                world.hints(),
                expect.causes(),
                world.debrief(),
                expect.alsoAccept(),
                expect.mustNotReport(),
                world.misled());
    }

    private static TargetName name(LabTarget target) {
        Optional<String> namespace = Optional.of(target.namespace());
        return target.pod()
                .map(pod -> new TargetName(namespace, new TargetName.Kind.OfPod(), pod))
                .orElseGet(() -> workload(namespace, target.label()));
    }

    private static TargetName workload(Optional<String> namespace, String label) {
        String[] parts = label.split("/", 2);
        return Arrays.stream(WorkloadName.Kind.values())
                .filter(kind -> kind.shortName().equals(parts[0]))
                .map(kind -> new TargetName(namespace, new TargetName.Kind.OfWorkload(kind), parts[1]))
                .findFirst()
                .orElseThrow();
    }
}
