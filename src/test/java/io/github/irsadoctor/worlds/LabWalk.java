package io.github.irsadoctor.worlds;

import io.github.irsadoctor.LabTrial;
import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Status;
import io.github.irsadoctor.lab.RunningLab;
import io.github.irsadoctor.lab.world.World;
import io.github.irsadoctor.walk.Headline;
import io.github.irsadoctor.walk.WalkState;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One walk of one world through the live adapters, and what came of it. */
record LabWalk(World world, WalkState state) {

    /** Starts the world, walks what it aims at, and stops it. */
    static LabWalk of(World world) {
        return of(world, lab -> {});
    }

    /**
     * The same.
     *
     * @param beside runs on a thread of its own while the walk goes on, and is interrupted at its end
     */
    static LabWalk of(World world, Consumer<RunningLab> beside) {
        try (LabTrial trial = LabTrial.of(world)) {
            trial.beside(beside);
            return new LabWalk(world, trial.walk());
        }
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
}
