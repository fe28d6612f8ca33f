package io.github.irsadoctor.checklist.provider;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Rule;
import io.github.irsadoctor.check.Step;
import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.checklist.scene.AwsScene;
import io.github.irsadoctor.checklist.scene.AwsScene.Home;
import io.github.irsadoctor.checklist.scene.Irsa;
import io.github.irsadoctor.checklist.scene.LogScene;
import io.github.irsadoctor.checklist.scene.Scene;
import io.github.irsadoctor.facts.EksCluster;
import io.github.irsadoctor.facts.OidcProvider;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.iam.Issuer;
import java.util.ArrayList;
import java.util.List;

/** Step 1. The provider is looked up by its computed ARN; the list is asked for only when it is absent. */
public final class ProviderStep implements Step<ProviderEvidence> {

    @Override
    public StepCard card() {
        return new StepCard(
                1,
                "oidc-provider",
                "OIDC provider",
                "Does IAM, in the role's account, know this cluster's issuer, with the audience the token carries?");
    }

    @Override
    public ProviderEvidence gather(Sources sources) {
        Pending<EksCluster> cluster = sources.cloud().cluster();
        Scene scene = new Scene(sources);
        AwsScene aws = new AwsScene(scene);
        Seen<Issuer> issuer = scene.issuer();
        Seen<OidcProvider> provider = aws.provider();
        Seen<List<String>> others = provider.isAbsent() && issuer.value().isPresent()
                ? sources.cloud().providers().await()
                : new Seen.NotAsked<>("the provider was found, or could not be looked up");
        return new ProviderEvidence(
                Irsa.unused(scene),
                aws.home(),
                cluster.await(),
                issuer,
                provider,
                others,
                scene.audience(),
                new LogScene(scene).errors(),
                scene.serviceAccount(),
                scene.mountedToken(),
                scene.restart());
    }

    @Override
    public List<Rule<? super ProviderEvidence>> rules() {
        return List.<Rule<? super ProviderEvidence>>of(
                ProviderRules.MISSING,
                ProviderRules.OTHER_ACCOUNT,
                ProviderRules.OTHER_ISSUER,
                AudienceRules.MISSING,
                AudienceRules.CHINA_SUFFIX,
                AudienceRules.MISSPELT,
                AudienceSourceRules.ANNOTATED,
                AudienceSourceRules.BY_HAND,
                ThumbprintRule.row());
    }

    @Override
    public List<Exhibit> exhibits(ProviderEvidence evidence) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("cluster issuer", text(evidence.issuer().map(Issuer::url))));
        lines.add(Line.of("looked for in", text(evidence.account().map(Home::account))));
        lines.add(Line.of("provider", text(evidence.provider().map(OidcProvider::arn))));
        lines.add(Line.of("client ids", text(evidence.provider().map(it -> String.join(", ", it.clientIds())))));
        lines.add(Line.of("token audience", text(evidence.audience())));
        evidence.others().value().ifPresent(arns -> arns.forEach(arn -> lines.add(Line.of("there is", arn))));
        return List.of(new Exhibit.Fields("Provider", lines), ProviderCommands.of(evidence));
    }

    @Override
    public String passed(ProviderEvidence evidence) {
        return "IAM knows the cluster's issuer and accepts the audience "
                + evidence.audience().value().orElse("of the token");
    }

    private static String text(Seen<String> seen) {
        return seen.value()
                .orElseGet(() -> seen.isAbsent()
                        ? "none"
                        : seen.unseen().map(it -> "unknown: " + it.says()).orElse(""));
    }
}
