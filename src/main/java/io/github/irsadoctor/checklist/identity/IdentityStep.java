package io.github.irsadoctor.checklist.identity;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Identity;
import io.github.irsadoctor.check.Observation;
import io.github.irsadoctor.check.Rule;
import io.github.irsadoctor.check.Step;
import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.checklist.scene.Irsa;
import io.github.irsadoctor.checklist.scene.LogScene;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.checklist.scene.Scene;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.Trail;
import java.util.List;
import java.util.Optional;

/** Step 7, as far as spec, log and CloudTrail show it; the container itself is not asked. */
public final class IdentityStep implements Step<IdentityEvidence> {

    @Override
    public StepCard card() {
        return new StepCard(
                7,
                "identity-in-pod",
                "Identity in the pod",
                "Who does AWS say the pod is? Which credentials win over IRSA, is STS reachable?");
    }

    @Override
    public IdentityEvidence gather(Sources sources) {
        Scene scene = new Scene(sources);
        Seen<List<LoggedError>> errors = new LogScene(scene).errors();
        Seen<Trail> trail = scene.subject()
                .then(subject -> sources.cloud().trail(subject.toString()).await());
        return new IdentityEvidence(
                Irsa.unused(scene),
                scene.serviceAccountName(),
                scene.pod(),
                scene.container(),
                scene.workload(),
                scene.roleMeant(),
                errors,
                trail,
                scene.restart());
    }

    @Override
    public List<Rule<? super IdentityEvidence>> rules() {
        return List.<Rule<? super IdentityEvidence>>of(
                StaticKeysRule.STATIC_KEYS,
                LogRules.GLOBAL_ENDPOINT,
                LogRules.NODE_ROLE,
                StsRules.REGION_OFF,
                StsRules.UNTRUSTED);
    }

    @Override
    public List<Exhibit> exhibits(IdentityEvidence evidence) {
        return IdentityExhibits.of(evidence);
    }

    @Override
    public String passed(IdentityEvidence evidence) {
        return evidence.success().isPresent()
                ? "STS gave the pod its role, and no other credentials stand before it"
                : "No other credentials stand before the role, and the log shows no other identity";
    }

    @Override
    public Optional<String> untried(IdentityEvidence evidence) {
        return Optional.of("the container itself was not asked");
    }

    @Override
    public List<Observation> observations(IdentityEvidence evidence) {
        return Sightings.of(evidence);
    }

    @Override
    public List<Identity> identities(IdentityEvidence evidence) {
        return List.of(new Identity(Identity.Kind.ACTUAL, ActualIdentity.of(evidence)));
    }
}
