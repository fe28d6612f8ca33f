package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.text.Spelling;
import java.util.List;
import java.util.Optional;

/**
 * Where a jump leads.
 *
 * @param next empty where it leads nowhere
 * @param says why, one sentence; empty where it leads somewhere
 */
record Landing(Optional<Next> next, String says) {

    static Landing at(Next next) {
        return new Landing(Optional.of(next), "");
    }

    static Landing nowhere(String says) {
        return new Landing(Optional.empty(), says);
    }

    /** Nowhere, because nothing has that name; with the name that was probably meant. */
    static Landing unknown(String says, String wanted, List<String> known) {
        return nowhere(Spelling.nearest(wanted, known)
                .map(near -> says + "; did you mean " + near + "?")
                .orElse(says + "."));
    }
}
