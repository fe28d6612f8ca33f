package io.github.irsadoctor.walk;

import io.github.irsadoctor.check.Finding;
import java.util.List;

/**
 * The one thing to read.
 *
 * @param verdict what the walk decided
 * @param says one or two sentences
 * @param findings the faults it names: first the one to mend first, then every other that is not moot
 */
public record Headline(Verdict verdict, String says, List<Finding> findings) {

    public Headline {
        findings = List.copyOf(findings);
    }

    /** The walk's verdict. */
    public enum Verdict {
        HEALTHY,
        FAULTY,
        UNDECIDED
    }
}
