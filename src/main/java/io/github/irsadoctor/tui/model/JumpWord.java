package io.github.irsadoctor.tui.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The words that a jump can begin with. */
enum JumpWord {
    CLUSTERS("clusters", "contexts", "ctx", "context", "cluster"),
    NAMESPACES("ns", "namespaces", "namespace"),
    PODS("pods", "pod", "po"),
    LAB("lab", "worlds"),
    QUIT("q", "quit", "exit");

    private final List<String> names;

    JumpWord(String... names) {
        this.names = List.of(names);
    }

    /** The one to name first. */
    String word() {
        return names.get(0);
    }

    static Optional<JumpWord> of(String word) {
        return Arrays.stream(values()).filter(it -> it.names.contains(word)).findFirst();
    }
}
