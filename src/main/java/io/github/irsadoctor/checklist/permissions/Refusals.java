package io.github.irsadoctor.checklist.permissions;

import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.facts.IdentityPolicy;
import io.github.irsadoctor.iam.AssumedRole;
import io.github.irsadoctor.iam.ObservedError;
import io.github.irsadoctor.iam.PolicyReader;
import io.github.irsadoctor.iam.RoleArn;
import java.util.List;
import java.util.Set;

/** Which logged errors speak of permissions of the pod's own role. */
final class Refusals {

    private static final Set<ObservedError.Kind> OF_PERMISSIONS = Set.of(
            ObservedError.Kind.ACTION_REFUSED,
            ObservedError.Kind.KMS_REFUSED,
            ObservedError.Kind.REFUSED_BY_SCP,
            ObservedError.Kind.REFUSED_BY_RCP,
            ObservedError.Kind.REFUSED_BY_BOUNDARY,
            ObservedError.Kind.REFUSED_BY_SESSION_POLICY,
            ObservedError.Kind.REFUSED_BY_RESOURCE_POLICY,
            ObservedError.Kind.REFUSED_BY_ENDPOINT_POLICY);

    private Refusals() {}

    /** True if a service refused an action to a session of this role: IRSA itself has worked. */
    static boolean isOf(LoggedError logged, RoleArn role) {
        ObservedError error = logged.error();
        return logged.counts()
                && OF_PERMISSIONS.contains(error.kind())
                && error.action().isPresent()
                && isBy(error, role);
    }

    /** True if the error names a session of this role as the one who asked. */
    static boolean isBy(ObservedError error, RoleArn role) {
        return error.identity()
                .flatMap(AssumedRole::parse)
                .filter(session -> session.isOf(role))
                .isPresent();
    }

    /** The action and the resource refused; the resource is a star where the text names none. */
    static List<String> what(LoggedError logged) {
        return List.of(
                logged.error().action().orElse(""), logged.error().resource().orElse("*"));
    }

    static String text(IdentityPolicy policy) {
        return PolicyReader.read(policy.document())
                .asDocument()
                .map(document -> document.text())
                .orElse(policy.document());
    }
}
