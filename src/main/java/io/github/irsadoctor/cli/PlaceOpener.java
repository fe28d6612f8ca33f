package io.github.irsadoctor.cli;

import io.github.irsadoctor.walk.Place;
import io.github.irsadoctor.walk.PlaceProblem;

/** Turns what a person named into a place to walk in. */
@FunctionalInterface
public interface PlaceOpener {

    /**
     * Opens the place; the caller closes it.
     *
     * @throws PlaceProblem with one sentence: no such context, file or world (did you mean ...), or not to be reached
     */
    Place open(Where where);
}
