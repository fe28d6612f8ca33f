package io.github.irsadoctor.tui.model;

/** What the right side of a walk shows, in the order in which Tab goes through it. */
public enum Pane {
    FINDING("Finding"),
    EVIDENCE("Evidence"),
    TOKEN("Token"),
    TRACE("Trust trace"),
    CLOUDTRAIL("CloudTrail"),
    TIMELINE("Timeline"),
    COMMANDS("Commands");

    private final String label;

    Pane(String label) {
        this.label = label;
    }

    /** One word or two for the screen. */
    public String label() {
        return label;
    }

    /** The pane so many further, round at the ends. */
    Pane plus(int by) {
        return values()[Math.floorMod(ordinal() + by, values().length)];
    }
}
