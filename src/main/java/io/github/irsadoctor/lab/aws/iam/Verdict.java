package io.github.irsadoctor.lab.aws.iam;

import java.util.List;

/**
 * One simulated decision.
 *
 * @param decision {@code allowed}, {@code explicitDeny} or {@code implicitDeny}
 * @param matched names of the policies whose statements decided
 * @param missing context keys the policies ask for and the call did not give
 * @param byBoundary true where there is no boundary
 * @param byOrganizations true where there is no SCP
 */
record Verdict(
        String action,
        String resource,
        String decision,
        List<String> matched,
        List<String> missing,
        boolean byBoundary,
        boolean byOrganizations) {

    Verdict {
        matched = List.copyOf(matched);
        missing = List.copyOf(missing);
    }
}
