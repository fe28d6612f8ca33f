package io.github.irsadoctor.checklist.permissions;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.iam.ObservedError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** P-03: what the pod reads or writes is encrypted with a KMS key that its role may not use. */
final class KeyRule {

    /** What reading anything needs; writing needs kms:GenerateDataKey, which the text then names. */
    private static final String DECRYPT = "kms:Decrypt";

    static final IrsaRule<PermissionEvidence> KEY = IrsaRule.<PermissionEvidence>of(
                    "P-03", Link.PERMISSION, seen -> seen.unanswered().orElseGet(() -> judge(seen)))
            .notEssential();

    private KeyRule() {}

    private static Judgement judge(PermissionEvidence seen) {
        List<Finding> findings = new ArrayList<>();
        List<Judgement> open = new ArrayList<>();
        seen.refusals().stream()
                .filter(Refusal::isOfKey)
                .filter(refusal -> ofKeyOrRole(refusal))
                .forEach(refusal -> named(refusal, seen)
                        .ifPresentOrElse(findings::add, () -> open(refusal).ifPresent(open::add)));
        seen.counting(ObservedError.Kind.KMS_REFUSED).stream()
                .filter(logged -> logged.error().action().isEmpty())
                .findFirst()
                .ifPresent(logged -> findings.add(unnamed(logged, seen)));
        if (!findings.isEmpty()) {
            return Judgement.found(findings.toArray(Finding[]::new));
        }
        return open.stream().findFirst().orElseGet(seen::nothing);
    }

    /** What an organisation, a boundary or a session policy refuses is theirs to tell, whatever the service. */
    private static boolean ofKeyOrRole(Refusal refusal) {
        return Layer.of(refusal).contains(Layer.IDENTITY) || byKeyPolicy(refusal);
    }

    private static boolean byKeyPolicy(Refusal refusal) {
        return refusal.logged().error().kind() == ObservedError.Kind.REFUSED_BY_RESOURCE_POLICY;
    }

    private static Optional<Finding> named(Refusal refusal, PermissionEvidence seen) {
        if (!byKeyPolicy(refusal) && (refusal.allowedNow() || refusal.uncertain())) {
            return Optional.empty();
        }
        String says = byKeyPolicy(refusal)
                ? "The pod has its role, but the policy of KMS key " + refusal.resource() + " does not let role "
                        + seen.roleName() + " use " + refusal.action() + "."
                : "The pod has its role, but role " + seen.roleName() + " may not use " + refusal.action()
                        + " on the KMS key " + refusal.resource() + ".";
        return Optional.of(new Finding(
                CauseId.of("P-03"),
                "role " + seen.roleName(),
                says,
                PermissionRules.lines(refusal),
                List.of(fix(refusal, seen))));
    }

    private static Fix fix(Refusal refusal, PermissionEvidence seen) {
        if (byKeyPolicy(refusal)) {
            return KeyAdvice.keyPolicy(refusal.action(), refusal.resource(), seen);
        }
        return refusal.explicit() ? LayerTexts.narrowing(refusal, seen) : Grants.of(refusal, seen);
    }

    /** The simulator does not know the key's policy: where the text names no policy, its yes does not settle the question. */
    private static Optional<Judgement> open(Refusal refusal) {
        if (refusal.uncertain()) {
            return Optional.of(PermissionRules.open(refusal));
        }
        return refusal.namesIdentityPolicy()
                ? Optional.empty()
                : Optional.of(Judgement.unknown(new Unseen(
                        refusal.action() + " was refused on " + refusal.resource()
                                + "; the role's policies allow it now, and the key's own policy was not seen",
                        "the policy of " + refusal.resource())));
    }

    private static Finding unnamed(LoggedError logged, PermissionEvidence seen) {
        return new Finding(
                CauseId.of("P-03"),
                "role " + seen.roleName(),
                "The pod reaches AWS, but role " + seen.roleName()
                        + " may not use the KMS key with which what it asked for is encrypted.",
                List.of(
                        Line.of(logged.where(), logged.error().line()),
                        Line.of(DECRYPT + " by the role's policies", KeyAdvice.allowed(DECRYPT, seen))),
                List.of(KeyAdvice.unknownKey(DECRYPT, seen)));
    }
}
