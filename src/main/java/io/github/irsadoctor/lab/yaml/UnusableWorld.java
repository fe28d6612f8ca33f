package io.github.irsadoctor.lab.yaml;

/** A world file that cannot be used. Its message is one sentence: where, what is wrong, what would be right. */
public final class UnusableWorld extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableWorld(String says) {
        super(says);
    }
}
