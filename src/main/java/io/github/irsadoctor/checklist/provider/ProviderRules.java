package io.github.irsadoctor.checklist.provider;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.AwsScene.Home;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.iam.NearMisses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The provider is not there: for no reason that can be seen, in the wrong account, or for an issuer that is nearly right. */
final class ProviderRules {

    static final IrsaRule<ProviderEvidence> MISSING =
            IrsaRule.of("O-01", Link.PROVIDER, seen -> judge(seen, ProviderRules::missing));

    static final IrsaRule<ProviderEvidence> OTHER_ACCOUNT = IrsaRule.<ProviderEvidence>of(
                    "O-02", Link.PROVIDER, seen -> judge(seen, ProviderRules::otherAccount))
            .mooting("O-01");

    static final IrsaRule<ProviderEvidence> OTHER_ISSUER = IrsaRule.<ProviderEvidence>of(
                    "O-11", Link.PROVIDER, seen -> judge(seen, ProviderRules::otherIssuer))
            .mooting("O-01", "O-02");

    private ProviderRules() {}

    private interface Absence {
        Judgement judge(ProviderEvidence seen, Home home, Issuer issuer);
    }

    private static Judgement judge(ProviderEvidence seen, Absence absence) {
        if (seen.provider().value().isPresent()) {
            return Judgement.clear();
        }
        if (!seen.provider().isAbsent()
                || !seen.issuer().isKnown()
                || !seen.account().isKnown()) {
            return Unanswered.of(seen.provider(), seen.issuer(), seen.account());
        }
        return seen.issuer()
                .value()
                .flatMap(issuer -> seen.account().value().map(home -> absence.judge(seen, home, issuer)))
                .orElseGet(() -> Judgement.notApplicable("the cluster has no OIDC issuer"));
    }

    private static Judgement missing(ProviderEvidence seen, Home home, Issuer issuer) {
        return Judgement.found(finding(
                "O-01",
                "IAM in account " + home.account() + " has no OIDC provider for this cluster's issuer.",
                List.of(),
                seen,
                home,
                issuer));
    }

    private static Judgement otherAccount(ProviderEvidence seen, Home home, Issuer issuer) {
        if (!seen.crossAccount()) {
            return Judgement.clear();
        }
        String clusterAccount =
                seen.cluster().value().map(it -> it.arn().account()).orElse("");
        return Judgement.found(finding(
                "O-02",
                "The role is in account " + home.account()
                        + ", which has no OIDC provider for the issuer of this cluster in" + " account "
                        + clusterAccount + ".",
                List.of(Line.of("cluster account", clusterAccount), Line.of("role account", home.account())),
                seen,
                home,
                issuer));
    }

    private static Judgement otherIssuer(ProviderEvidence seen, Home home, Issuer issuer) {
        if (!seen.others().isKnown()) {
            return Unanswered.of(seen.others());
        }
        Optional<String> near = seen.others().value().stream()
                .flatMap(List::stream)
                .filter(arn -> isMeantFor(issuer, hostAndPath(arn)))
                .findFirst();
        return near.map(arn -> Judgement.found(finding(
                        "O-11",
                        "The OIDC provider was created for another URL than this cluster's issuer.",
                        marked(issuer, hostAndPath(arn)),
                        seen,
                        home,
                        issuer)))
                .orElseGet(Judgement::clear);
    }

    /** The id of an EKS issuer is unique, so the same id under another host, or a slip of a few characters, was meant for it. */
    private static boolean isMeantFor(Issuer issuer, String other) {
        boolean sameId = issuer.id().map(id -> other.endsWith("/" + id)).orElse(false);
        return sameId
                || NearMisses.between(issuer.hostAndPath(), other)
                                .marks()
                                .chars()
                                .filter(c -> c == '^')
                                .count()
                        <= 4;
    }

    private static String hostAndPath(String arn) {
        int at = arn.indexOf(":oidc-provider/");
        return at < 0 ? arn : arn.substring(at + ":oidc-provider/".length());
    }

    private static List<Line> marked(Issuer issuer, String other) {
        return List.of(Line.marked(
                "provider",
                other,
                NearMisses.between(issuer.hostAndPath(), other).marks()));
    }

    private static Finding finding(
            String id, String says, List<Line> more, ProviderEvidence seen, Home home, Issuer issuer) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("cluster issuer", issuer.hostAndPath()));
        lines.add(Line.of("looked for", issuer.providerArn(home.partition(), home.account())));
        lines.add(Line.of(
                "providers there",
                seen.others().value().map(all -> Integer.toString(all.size())).orElse("unknown")));
        lines.addAll(more);
        return new Finding(
                CauseId.of(id), "account " + home.account(), says, lines, List.of(create(seen, home, issuer)));
    }

    private static Fix create(ProviderEvidence seen, Home home, Issuer issuer) {
        return new Fix(
                "Create the IAM OIDC provider in account " + home.account(),
                "Adds one provider; no pod needs a restart. Run it with credentials of account " + home.account() + ".",
                Fix.Risk.GREEN,
                List.of(Change.aws(
                        "iam",
                        "create-open-id-connect-provider",
                        "--url",
                        issuer.url(),
                        "--client-id-list",
                        seen.audience().value().orElse("sts.amazonaws.com"))));
    }
}
