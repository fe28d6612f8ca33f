package io.github.irsadoctor.check;

import java.util.List;

/**
 * One fault that was found, with its proof.
 *
 * @param cause the catalogue id
 * @param subject what is at fault, for example {@code role/checkout} or {@code container app}
 * @param says one sentence a person understands at night
 * @param evidence the lines that prove it
 * @param fixes best first
 */
public record Finding(CauseId cause, String subject, String says, List<Line> evidence, List<Fix> fixes) {

    public Finding {
        evidence = List.copyOf(evidence);
        fixes = List.copyOf(fixes);
    }
}
