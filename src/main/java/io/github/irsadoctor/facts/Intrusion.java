package io.github.irsadoctor.facts;

/** How far a walk may go beyond reading, each level including the one before. */
public enum Intrusion {
    NONE,
    EXEC,
    ASSUME,
    PROBE
}
