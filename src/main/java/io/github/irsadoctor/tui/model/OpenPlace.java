package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.walk.TargetName;
import java.util.Optional;

/**
 * A place that is open.
 *
 * @param ticket names it in effects
 * @param name for the header: the context's name or the world's title
 * @param target what a lab world is about
 */
public record OpenPlace(int ticket, String name, boolean lab, String defaultNamespace, Optional<TargetName> target) {}
