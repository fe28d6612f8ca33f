package io.github.irsadoctor.lab;

/**
 * What a world is called and what it tells first; neither gives its answer away.
 *
 * @param story empty where it tells nothing
 */
public record Story(String id, String title, String story) {}
