package io.github.irsadoctor.lab.kubelet.command;

import io.github.irsadoctor.lab.kubelet.inside.Inside;
import java.util.List;

/** One program of an image. */
@FunctionalInterface
interface Command {

    /**
     * Runs it.
     *
     * @param inside what it finds
     * @param arguments without its own name
     */
    Output run(Inside inside, List<String> arguments);
}
