package io.github.irsadoctor.checklist.provider;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.OidcProvider;
import io.github.irsadoctor.iam.NearMisses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The provider is there and does not accept the token's audience: client ids are compared as whole strings. */
final class AudienceRules {

    static final IrsaRule<ProviderEvidence> MISSING = IrsaRule.of(
            "O-03",
            Link.AUDIENCE,
            seen -> judge(
                    seen,
                    (provider, audience) -> Optional.of(finding(
                            "O-03",
                            "The OIDC provider does not accept the audience " + audience + " that the token carries.",
                            provider,
                            audience,
                            List.of()))));

    static final IrsaRule<ProviderEvidence> CHINA_SUFFIX = IrsaRule.<ProviderEvidence>of(
                    "O-04",
                    Link.AUDIENCE,
                    seen -> judge(
                            seen,
                            (provider, audience) -> china(provider, audience)
                                    .map(id -> finding(
                                            "O-04",
                                            "The OIDC provider accepts " + id + ", but tokens carry " + audience
                                                    + ", in the China regions too.",
                                            provider,
                                            audience,
                                            List.of(marked(audience, id))))))
            .mooting("O-03", "O-05");

    static final IrsaRule<ProviderEvidence> MISSPELT = IrsaRule.<ProviderEvidence>of(
                    "O-05",
                    Link.AUDIENCE,
                    seen -> judge(
                            seen,
                            (provider, audience) -> misspelt(provider, audience)
                                    .map(id -> finding(
                                            "O-05",
                                            "The OIDC provider's client id is misspelt ("
                                                    + ClientId.difference(id, audience) + "); tokens carry " + audience
                                                    + ".",
                                            provider,
                                            audience,
                                            List.of(marked(audience, id))))))
            .mooting("O-03");

    private AudienceRules() {}

    private interface Refusal {
        Optional<Finding> of(OidcProvider provider, String audience);
    }

    private static Judgement judge(ProviderEvidence seen, Refusal refusal) {
        if (seen.provider().isAbsent()) {
            return Judgement.notApplicable("there is no provider whose client ids could be compared");
        }
        if (seen.provider().value().isEmpty() || seen.audience().value().isEmpty()) {
            return Unanswered.of(seen.provider(), seen.audience());
        }
        OidcProvider provider = seen.provider().value().get();
        String audience = seen.audience().value().get();
        return provider.clientIds().contains(audience)
                ? Judgement.clear()
                : refusal.of(provider, audience).map(Judgement::found).orElseGet(Judgement::clear);
    }

    private static Optional<String> china(OidcProvider provider, String audience) {
        return provider.clientIds().stream()
                .filter(id -> id.equals(audience + ".cn"))
                .findFirst();
    }

    private static Optional<String> misspelt(OidcProvider provider, String audience) {
        return provider.clientIds().stream()
                .filter(id -> ClientId.isMisspelt(id, audience))
                .findFirst();
    }

    private static Line marked(String audience, String id) {
        return Line.marked("client id", id, NearMisses.between(audience, id).marks());
    }

    private static Finding finding(String id, String says, OidcProvider provider, String audience, List<Line> more) {
        List<Line> lines = new ArrayList<>(List.of(
                Line.of("token audience", audience),
                Line.of(
                        "client ids",
                        provider.clientIds().isEmpty() ? "none" : String.join(", ", provider.clientIds()))));
        lines.addAll(more);
        Fix add = new Fix(
                "Let the provider accept " + audience,
                "Adds one client id and removes none; no pod needs a restart.",
                Fix.Risk.GREEN,
                List.of(Change.aws(
                        "iam",
                        "add-client-id-to-open-id-connect-provider",
                        "--open-id-connect-provider-arn",
                        provider.arn(),
                        "--client-id",
                        audience)));
        return new Finding(CauseId.of(id), provider.arn(), says, lines, List.of(add));
    }
}
