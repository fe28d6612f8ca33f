package io.github.irsadoctor.cli;

import io.github.irsadoctor.walk.Walker;
import java.util.function.Supplier;

/** Everything the commands need from elsewhere. What is supplied is built when a command first needs it. */
public record Wiring(
        PlaceOpener places,
        Supplier<Walker> walker,
        Supplier<Worlds> worlds,
        Supplier<Catalogue> catalogue,
        Screens screens,
        Life life,
        Console console) {}
