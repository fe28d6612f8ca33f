package io.github.irsadoctor;

import io.github.irsadoctor.checklist.Checklist;
import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.lab.RunningLab;
import io.github.irsadoctor.lab.WorldCatalogue;
import io.github.irsadoctor.lab.http.Fault;
import io.github.irsadoctor.lab.http.RequestLog;
import io.github.irsadoctor.lab.world.World;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.walk.Place;
import io.github.irsadoctor.walk.Targets;
import io.github.irsadoctor.walk.WalkEngine;
import io.github.irsadoctor.walk.WalkState;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A lab world that is running, walked as the command line walks it: through the live adapters, over HTTP. */
public final class LabTrial implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final RunningLab lab;
    private final Place place;
    private final Target target;

    private LabTrial(World world, Intrusion level) {
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
        this.lab = RunningLab.start(world, clock);
        this.place = new LabPlaces(threads, clock).place(lab, Permission.of(Optional.of(level), level));
        this.target = new Targets(place.look(), place.defaultNamespace())
                .find(place.defaultTarget().orElseThrow(), place.defaultContainer(), Optional.empty());
        lab.requests().clear();
    }

    /** One of the program's own worlds. */
    static LabTrial of(String world) {
        return of(WorldCatalogue.find(world));
    }

    /** Any world. */
    public static LabTrial of(World world) {
        return of(world, Intrusion.ASSUME);
    }

    /** Any world, with a limit on what goes beyond reading. */
    static LabTrial of(World world, Intrusion level) {
        return new LabTrial(world, level);
    }

    /** One more walk, with these faults alone in force; the request log holds this walk's requests only. */
    WalkState walk(Fault... faults) {
        lab.faults().set(List.of(faults));
        lab.requests().clear();
        return walk();
    }

    /**
     * One more walk under the faults in force.
     *
     * @return its state at the end
     */
    public WalkState walk() {
        WalkEngine engine = new WalkEngine(Checklist.steps(), threads, Calls.WALK, System::nanoTime);
        WalkState[] state = {WalkState.before(engine.cards())};
        engine.walk(place, target, event -> state[0] = state[0].after(event));
        return state[0];
    }

    /** Lets something else happen to the lab while a walk goes on; it is interrupted at the end of the trial. */
    public void beside(Consumer<RunningLab> act) {
        threads.execute(() -> act.accept(lab));
    }

    /** The requests of the last walk. */
    List<RequestLog.Entry> requests() {
        return lab.requests().entries();
    }

    /** The secrets that the lab has given out. */
    Set<String> issued() {
        return lab.issued();
    }

    @Override
    public void close() {
        place.close();
        threads.shutdownNow();
    }
}
