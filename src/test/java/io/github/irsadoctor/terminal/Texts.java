package io.github.irsadoctor.terminal;

/** All that the tests on a terminal know of what the pages say. */
final class Texts {

    static final String LIST = "Lab worlds";
    static final String WALK = "Checklist";
    static final String PASSED = "pass";
    /** Stands in the last row of every page. */
    static final String KEYS = "q quit";

    static final String TOO_SMALL = "at least 80x24";
    /** What is named where there can be no screens. */
    static final String INSTEAD = "irsa-doctor check";

    /** A world to open. */
    static final String WORLD = "healthy";
    /** No world is called so. */
    static final String NOWHERE = "zzz";

    private Texts() {}

    /** Once the worlds are listed, and signals are listened to. */
    static final String ROWS = "1 of ";
}
