package io.github.irsadoctor.tui.model;

/**
 * A jump that is being typed after {@code :}.
 *
 * @param text without the colon
 */
public record Jump(String text) {}
