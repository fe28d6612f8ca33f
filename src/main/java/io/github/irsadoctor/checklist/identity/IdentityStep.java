package io.github.irsadoctor.checklist.identity;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Identity;
import io.github.irsadoctor.check.Observation;
import io.github.irsadoctor.check.Rule;
import io.github.irsadoctor.check.Step;
import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.checklist.scene.Inside;
import io.github.irsadoctor.checklist.scene.Irsa;
import io.github.irsadoctor.checklist.scene.LogScene;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.checklist.scene.RoleMeant;
import io.github.irsadoctor.checklist.scene.Scene;
import io.github.irsadoctor.checklist.scene.Variables;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.EksCluster;
import io.github.irsadoctor.facts.FileEntry;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.Trail;
import io.github.irsadoctor.facts.Unseen;
import java.util.List;
import java.util.Optional;

/** Step 7: spec, log and CloudTrail; and the container's environment, where looking into containers is permitted. */
public final class IdentityStep implements Step<IdentityEvidence> {

    @Override
    public StepCard card() {
        return new StepCard(
                7,
                "identity-in-pod",
                "Identity in pod",
                "Who does AWS say the pod is? Which credentials win over IRSA, is STS reachable?");
    }

    @Override
    public IdentityEvidence gather(Sources sources) {
        Scene scene = new Scene(sources);
        Inside inside = new Inside(scene);
        Pending<List<Container.EnvVar>> environment = inside.environment();
        Pending<EksCluster> cluster = sources.cloud().cluster();
        Seen<List<LoggedError>> errors = new LogScene(scene).errors();
        Seen<Trail> trail = scene.subject()
                .then(subject -> sources.cloud().trail(subject.toString()).await());
        Variables variables = new Variables(scene.container(), environment.await());
        Seen<RoleMeant> meant = scene.roleMeant();
        boolean other = IdentityEvidence.otherIdentity(errors, meant).isPresent();
        return new IdentityEvidence(
                Irsa.unused(scene),
                scene.serviceAccountName(),
                scene.pod(),
                scene.container(),
                variables,
                other ? credentials(inside, variables) : new Seen.NotAsked<>("nothing speaks of another identity"),
                cluster.await().map(it -> it.arn().region()),
                scene.workload(),
                meant,
                errors,
                trail,
                scene.restart());
    }

    /** Where the variable says, else where SDKs look by themselves. Its mode is asked for, never its content. */
    private static Seen<FileEntry> credentials(Inside inside, Variables variables) {
        return variables
                .value(OtherFilesRule.CREDENTIALS)
                .or(() -> variables.value("HOME").map(home -> home.replaceFirst("/$", "") + "/.aws/credentials"))
                .map(path -> inside.file(path).await())
                .orElseGet(() -> variables
                        .real()
                        .then(it -> new Seen.NotAsked<>("the container's environment names no home folder")));
    }

    @Override
    public List<Rule<? super IdentityEvidence>> rules() {
        return List.<Rule<? super IdentityEvidence>>of(
                StaticKeysRule.STATIC_KEYS,
                OtherFilesRule.OTHER_FILES,
                RegionRule.NO_REGION,
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
        Seen<?> real = evidence.variables().real();
        return real.isNotTried()
                ? real.unseen()
                        .map(it -> "the container itself was not asked ("
                                + it.says().replaceFirst("^not tried: ", "") + ")")
                : Optional.empty();
    }

    @Override
    public List<Unseen> unseen(IdentityEvidence evidence) {
        Seen<?> real = evidence.variables().real();
        return real.isNotTried() || evidence.container().value().isEmpty()
                ? List.of()
                : real.unseen().stream().toList();
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
