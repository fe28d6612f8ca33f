package io.github.irsadoctor.checklist.trust;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.iam.Evaluation;
import io.github.irsadoctor.iam.Statement;
import io.github.irsadoctor.iam.Statement.Principal;
import io.github.irsadoctor.iam.WebIdentity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** the policy allows services, accounts or nobody, and no statement speaks of an OIDC provider. */
final class MissingStatement {

    private MissingStatement() {}

    static TrustFault in(Evaluation evaluation, WebIdentity identity) {
        List<Principal> trusted = evaluation.statements(Statement.Effect.ALLOW).stream()
                .flatMap(trace -> trace.statement().principals().stream())
                .distinct()
                .toList();
        String names = trusted.stream().map(Principal::toString).collect(Collectors.joining(", "));
        boolean podIdentity = trusted.stream().anyMatch(it -> it.value().startsWith("pods.eks."));
        return new TrustFault(
                CauseId.of("R-01"),
                Optional.empty(),
                podIdentity
                        ? "The role's trust policy is made for EKS Pod Identity; it trusts no OIDC provider, which IRSA"
                                + " needs."
                        : "The role's trust policy does not trust any OIDC provider, so no service account can assume"
                                + " it.",
                List.of(
                        Line.of("policy trusts", names.isEmpty() ? "nobody" : names),
                        Line.of("token is from", identity.providerArn())),
                "Add this statement: " + StatementText.of(identity),
                Optional.empty());
    }
}
