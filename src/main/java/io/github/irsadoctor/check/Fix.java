package io.github.irsadoctor.check;

import java.util.List;

/**
 * A way to mend a finding, as data.
 *
 * @param title what it does, in the imperative
 * @param why what it changes and what it does not
 * @param risk how careful to be
 * @param changes in the order to make them
 */
public record Fix(String title, String why, Risk risk, List<Change> changes) {

    public Fix {
        changes = List.copyOf(changes);
    }

    /** How careful to be: additive and undoable, changes what others may use, or hard to take back. */
    public enum Risk {
        GREEN,
        YELLOW,
        RED
    }
}
