package io.github.irsadoctor.cli;

import io.github.irsadoctor.report.Style;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;

/**
 * What the process is connected to.
 *
 * @param out for results
 * @param err for progress and problems
 * @param in for a policy that is piped in
 * @param inIsTerminal whether a person types
 * @param outIsTerminal whether results are read on a terminal
 * @param errIsTerminal whether progress is read on a terminal
 * @param environment the process's environment variables
 * @param version of this program
 */
public record Console(
        PrintWriter out,
        PrintWriter err,
        InputStream in,
        boolean inIsTerminal,
        boolean outIsTerminal,
        boolean errIsTerminal,
        Map<String, String> environment,
        String version) {

    public Console {
        environment = Map.copyOf(environment);
    }

    /** How results are set. */
    Style style() {
        return Style.on(outIsTerminal, environment);
    }

    /** Whether a line of progress can be written and taken back. */
    boolean showsProgress() {
        return errIsTerminal && !isDumb();
    }

    /** Whether screens can be drawn and keys read. */
    boolean showsScreens() {
        return inIsTerminal && outIsTerminal && !isDumb();
    }

    private boolean isDumb() {
        String term = environment.getOrDefault("TERM", "");
        return term.isEmpty() || term.equals("dumb");
    }
}
