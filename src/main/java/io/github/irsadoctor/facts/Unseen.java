package io.github.irsadoctor.facts;

/**
 * Why something is unknown.
 *
 * @param says one sentence: what could not be seen and why
 * @param missing the one permission, answer or tool that would make it visible
 */
public record Unseen(String says, String missing) {}
