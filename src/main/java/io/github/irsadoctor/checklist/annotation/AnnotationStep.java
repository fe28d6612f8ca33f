package io.github.irsadoctor.checklist.annotation;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Identity;
import io.github.irsadoctor.check.Rule;
import io.github.irsadoctor.check.Step;
import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.checklist.scene.AwsScene;
import io.github.irsadoctor.checklist.scene.Irsa;
import io.github.irsadoctor.checklist.scene.LogScene;
import io.github.irsadoctor.checklist.scene.RoleMeant;
import io.github.irsadoctor.checklist.scene.Scene;
import io.github.irsadoctor.checklist.scene.Told;
import io.github.irsadoctor.facts.Addon;
import io.github.irsadoctor.facts.EksCluster;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.PodIdentityAssociation;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.Sources;
import java.util.List;
import java.util.Optional;

/** Step 2. */
public final class AnnotationStep implements Step<AnnotationEvidence> {

    @Override
    public StepCard card() {
        return new StepCard(
                2, "annotation", "Annotation", "Does the service account name a role, spelt right, that exists?");
    }

    @Override
    public AnnotationEvidence gather(Sources sources) {
        Pending<EksCluster> cluster = sources.cloud().cluster();
        Scene scene = new Scene(sources);
        Seen<ServiceAccount> account = scene.serviceAccount();
        boolean bare = account.value().filter(it -> it.roleArn().isEmpty()).isPresent();
        return new AnnotationEvidence(
                Irsa.unused(scene),
                scene.target().namespace(),
                scene.serviceAccountName(),
                account,
                scene.pod(),
                scene.container(),
                scene.workload(),
                bare ? scene.association() : notNeeded(),
                bare ? addon(scene, account) : notNeeded(),
                cluster.await(),
                scene.roleMeant(),
                new AwsScene(scene).role(),
                bare ? new LogScene(scene).errors() : notNeeded(),
                scene.restart());
    }

    private static <T> Seen<T> notNeeded() {
        return new Seen.NotAsked<>("the service account names a role, so this was not asked");
    }

    private static Seen<Addon> addon(Scene scene, Seen<ServiceAccount> account) {
        Optional<Pod> pod = scene.pod().value();
        return account.then(it -> AddonName.of(it, pod)
                .map(name -> scene.sources().cloud().addon(name).await())
                .orElseGet(() -> new Seen.NotAsked<>("nothing says that the pod belongs to an EKS add-on")));
    }

    @Override
    public List<Rule<? super AnnotationEvidence>> rules() {
        return List.<Rule<? super AnnotationEvidence>>of(
                MisplacedRules.WRONG_KEY,
                MisplacedRules.WRONG_OBJECT,
                MissingRule.MISSING,
                ArnRules.MALFORMED,
                ArnRules.NO_SUCH_ROLE);
    }

    @Override
    public List<Exhibit> exhibits(AnnotationEvidence evidence) {
        return AnnotationExhibits.of(evidence);
    }

    @Override
    public String passed(AnnotationEvidence evidence) {
        if (evidence.bare() && evidence.asksByItself().isPresent()) {
            return "The service account " + evidence.name()
                    + " names no role; the application gets tokens of other service accounts by itself";
        }
        return "The service account " + evidence.name() + " names "
                + evidence.meant().value().map(RoleMeant::written).orElse("a role") + ", and IAM has it";
    }

    @Override
    public List<Identity> identities(AnnotationEvidence evidence) {
        String says = evidence.notIrsa().isPresent()
                ? evidence.association()
                        .value()
                        .flatMap(PodIdentityAssociation::roleArn)
                        .orElse("by EKS Pod Identity")
                : Told.of(evidence.meant().map(RoleMeant::written));
        return List.of(new Identity(Identity.Kind.INTENDED, says));
    }
}
