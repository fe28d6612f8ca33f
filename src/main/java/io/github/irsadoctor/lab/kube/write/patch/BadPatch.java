package io.github.irsadoctor.lab.kube.write.patch;

/** A patch that cannot be read, or does not fit its object. */
public final class BadPatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean readable;

    private BadPatch(String message, boolean readable) {
        super(message, null, false, false);
        this.readable = readable;
    }

    /** It is no patch of its kind. */
    static BadPatch unreadable(String message) {
        return new BadPatch(message, false);
    }

    /** It is one, but a step of it cannot be done, or a test in it fails. */
    static BadPatch unfit(String message) {
        return new BadPatch(message, true);
    }

    /** Whether it is a patch at all. */
    public boolean readable() {
        return readable;
    }
}
