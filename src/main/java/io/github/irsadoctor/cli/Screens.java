package io.github.irsadoctor.cli;

import io.github.irsadoctor.walk.PlaceProblem;
import java.util.Optional;

/** The full-screen program. */
@FunctionalInterface
public interface Screens {

    /**
     * Runs until the person leaves.
     *
     * @return the process's exit code
     * @throws PlaceProblem if a world is named that is not there
     */
    int open(Start start);

    /**
     * Where to begin.
     *
     * @param lab true for the lab only
     * @param world the world to begin in, by id or file; empty for the list
     */
    record Start(boolean lab, Optional<String> world) {}
}
