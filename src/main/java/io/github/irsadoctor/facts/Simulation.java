package io.github.irsadoctor.facts;

import java.util.List;
import java.util.Optional;

/**
 * iam:SimulatePrincipalPolicy's answer for one action on one resource. It knows identity policies, boundary and SCPs only.
 *
 * @param decision {@code allowed}, {@code explicitDeny} or {@code implicitDeny}
 * @param allowedByBoundary empty where the role has no boundary
 * @param allowedByOrganizations empty where AWS did not say
 * @param missingContext keys without which the answer is uncertain
 */
public record Simulation(
        String action,
        String resource,
        String decision,
        Optional<Boolean> allowedByBoundary,
        Optional<Boolean> allowedByOrganizations,
        List<String> matchedPolicies,
        List<String> missingContext) {

    public Simulation {
        matchedPolicies = List.copyOf(matchedPolicies);
        missingContext = List.copyOf(missingContext);
    }
}
