package io.github.irsadoctor.report;

/** What a piece of text is, and the SGR parameters it is painted with. Never the only carrier of a meaning. */
enum Ink {
    PLAIN(""),
    STRONG("1"),
    FAINT("2"),
    GOOD("32"),
    CARE("33"),
    BAD("1;31"),
    DOUBT("35"),
    COMMAND("36");

    private final String sgr;

    Ink(String sgr) {
        this.sgr = sgr;
    }

    /** Paints one line; blank text and plain ink stay as they are. */
    String paint(String text) {
        return sgr.isEmpty() || text.isBlank() ? text : "\u001b[" + sgr + "m" + text + "\u001b[0m";
    }
}
