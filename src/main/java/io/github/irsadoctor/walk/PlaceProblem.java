package io.github.irsadoctor.walk;

/** A place can not be opened, or a target is not there. The message is one sentence for the user. */
public final class PlaceProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Whether the user named something that is not there, the cluster did not answer, or it did not let us look. */
    public enum Kind {
        WRONG_NAME,
        UNREACHABLE,
        UNSEEN
    }

    public PlaceProblem(Kind kind, String says) {
        super(says);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
