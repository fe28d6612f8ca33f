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
import io.github.irsadoctor.checklist.scene.IssuerText;
import io.github.irsadoctor.checklist.scene.Scene;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.Unseen;
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

    /** Connected and local clusters have none (irsa-semantics 9); IRSA cannot work there, but neither can it be judged. */
    private static final Unseen NO_ISSUER = new Unseen(
            "EKS and the API server show no OIDC issuer of this cluster, so no provider can be looked for",
            "the cluster's issuer, as kubectl get --raw /.well-known/openid-configuration shows it");

    private ProviderRules() {}

    private interface Absence {
        Judgement judge(ProviderEvidence seen, Home home, Issuer issuer);
    }

    private static Judgement judge(ProviderEvidence seen, Absence absence) {
        if (seen.issuer().isAbsent()) {
            return Judgement.unknown(NO_ISSUER);
        }
        if (seen.provider().value().isPresent()) {
            return Judgement.clear();
        }
        Optional<Issuer> issuer = seen.issuer().value();
        Optional<Home> home = seen.account().value();
        boolean absent =
                seen.provider().isAbsent() || issuer.flatMap(seen::saidBySts).isPresent();
        return absent && issuer.isPresent() && home.isPresent()
                ? absence.judge(seen, home.get(), issuer.get())
                : Unanswered.of(seen.issuer(), seen.account(), seen.provider());
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
        if (seen.cluster().value().isEmpty()) {
            return Unanswered.of(seen.cluster());
        }
        if (!seen.crossAccount()) {
            return Judgement.clear();
        }
        String clusterAccount =
                seen.cluster().value().map(it -> it.arn().account()).orElse("");
        return Judgement.found(finding(
                "O-02",
                "The role is in account " + home.account()
                        + ", which has no OIDC provider for the issuer of this cluster in account "
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
                        "The OIDC provider was created for " + hostAndPath(arn)
                                + ", which is not this cluster's issuer.",
                        marked(issuer, hostAndPath(arn)),
                        seen,
                        home,
                        issuer)))
                .orElseGet(Judgement::clear);
    }

    /** The id of an EKS issuer is unique, so the same id under another host, or a slip in it, was meant for this cluster. */
    private static boolean isMeantFor(Issuer issuer, String other) {
        IssuerText text = new IssuerText(other, issuer);
        return text.is() == IssuerText.Is.SLIP || text.is() == IssuerText.Is.SWAPPED && !text.otherBehindSwap();
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
        seen.saidBySts(issuer)
                .ifPresent(it -> lines.add(Line.of(it.where(), it.error().line())));
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
                        seen.audience().value().orElse(Scene.DEFAULT_AUDIENCE))));
    }
}
