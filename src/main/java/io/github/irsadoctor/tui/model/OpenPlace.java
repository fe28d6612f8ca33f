package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.walk.Lesson;
import io.github.irsadoctor.walk.TargetName;
import java.util.Optional;

/**
 * A place that is open.
 *
 * @param ticket names it in effects
 * @param name for the header: the context's name or the world's title
 * @param target what a lab world is about
 * @param container the container a lab world is about; empty for the first
 * @param permitted how far a walk goes here unless the user says otherwise
 * @param lesson what a lab world teaches
 */
public record OpenPlace(
        int ticket,
        String name,
        boolean lab,
        String defaultNamespace,
        Optional<TargetName> target,
        Optional<String> container,
        Intrusion permitted,
        Optional<Lesson> lesson) {}
