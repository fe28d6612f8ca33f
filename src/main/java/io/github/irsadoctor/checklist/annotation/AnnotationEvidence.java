package io.github.irsadoctor.checklist.annotation;

import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.checklist.scene.Restart;
import io.github.irsadoctor.checklist.scene.RoleMeant;
import io.github.irsadoctor.facts.Addon;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.EksCluster;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.PodIdentityAssociation;
import io.github.irsadoctor.facts.Role;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.iam.ObservedError;
import java.util.List;
import java.util.Optional;

/**
 * What step 2 saw.
 *
 * @param accountName the service account the pod runs as
 * @param association asked for only if the annotation is missing
 * @param addon the EKS add-on the pod belongs to; asked for only if the annotation is missing
 * @param meant the role meant, from the annotation or from elsewhere
 * @param role as IAM has it, in the role's own account
 * @param errors what the container logged; asked for only if the annotation is missing
 */
record AnnotationEvidence(
        Optional<String> notIrsa,
        String namespace,
        Seen<String> accountName,
        Seen<ServiceAccount> account,
        Seen<Pod> pod,
        Seen<Container> container,
        Seen<Workload> workload,
        Seen<PodIdentityAssociation> association,
        Seen<Addon> addon,
        Seen<EksCluster> cluster,
        Seen<RoleMeant> meant,
        Seen<Role> role,
        Seen<List<LoggedError>> errors,
        Restart restart)
        implements IrsaRule.Evidence {

    /** The service account as kubectl names it. */
    String subject() {
        return "serviceaccount " + namespace + "/" + name();
    }

    String name() {
        return accountName.value().orElse("of the pod");
    }

    /** True if the annotation is there and not empty. */
    boolean annotated() {
        return account.value().flatMap(ServiceAccount::roleArn).isPresent();
    }

    /** True if the account was seen and has no role annotation. */
    boolean bare() {
        return account.value().isPresent() && !annotated();
    }

    /** True if the container names role and token file itself, so that no annotation is needed. */
    boolean byHand() {
        return container
                .value()
                .filter(it -> it.variable("AWS_ROLE_ARN").isPresent())
                .filter(it -> it.variable("AWS_WEB_IDENTITY_TOKEN_FILE").isPresent())
                .isPresent();
    }

    /**
     * An error that shows the application ask STS with tokens it gets by itself, of other service accounts: the pod was given
     * none, and it would have to know a role from elsewhere (J-05).
     */
    Optional<LoggedError> asksByItself() {
        boolean silent = container
                .value()
                .filter(it -> it.variable("AWS_ROLE_ARN").isEmpty()
                        && it.variable("AWS_WEB_IDENTITY_TOKEN_FILE").isEmpty()
                        && it.envFrom().isEmpty())
                .isPresent();
        return errors.value().stream()
                .flatMap(List::stream)
                .filter(it -> silent && it.counts())
                .filter(it -> it.error().kind() == ObservedError.Kind.NO_REGION)
                .filter(it -> it.error()
                        .operation()
                        .filter("AssumeRoleWithWebIdentity"::equals)
                        .isPresent())
                .findFirst();
    }
}
