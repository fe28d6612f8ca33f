package io.github.irsadoctor.checklist.identity;

import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.iam.AssumedRole;
import io.github.irsadoctor.iam.DenialCaller;
import io.github.irsadoctor.iam.ObservedError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who the pod is at work, as far as log and CloudTrail tell: whichever spoke last. */
final class ActualIdentity {

    private ActualIdentity() {}

    static String of(IdentityEvidence seen) {
        Optional<LoggedError> error = seen.errors().value().stream()
                .flatMap(List::stream)
                .filter(LoggedError::counts)
                .filter(logged -> told(logged.error()).isPresent())
                .findFirst();
        Optional<TrailEvent> success = seen.success();
        boolean errorIsNewer = error.flatMap(LoggedError::at)
                .filter(at -> at.isAfter(success.map(TrailEvent::time).orElse(Instant.MIN)))
                .isPresent();
        Optional<String> fromLog = error.flatMap(it -> told(it.error()));
        Optional<String> fromTrail = success.map(TrailEvent::roleArn);
        return (errorIsNewer ? fromLog.or(() -> fromTrail) : fromTrail.or(() -> fromLog))
                .orElse("unknown: nothing in log or CloudTrail tells");
    }

    private static Optional<String> told(ObservedError error) {
        if (error.kind() == ObservedError.Kind.TRUST_REFUSED) {
            return Optional.of("AccessDenied");
        }
        return error.caller().map(ActualIdentity::told);
    }

    private static String told(DenialCaller caller) {
        String role = caller.session().map(AssumedRole::role).orElse(caller.arn());
        return switch (caller.is()) {
            case NODE_SESSION -> "node role " + role;
            case POD_IDENTITY_SESSION -> "role " + role + " by EKS Pod Identity";
            case ROLE_SESSION -> "role " + role;
            case USER, OTHER -> caller.arn();
        };
    }
}
