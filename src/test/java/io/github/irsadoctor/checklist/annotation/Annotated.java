package io.github.irsadoctor.checklist.annotation;

import io.github.irsadoctor.checklist.Healthy;
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
import io.github.irsadoctor.iam.Arn;
import io.github.irsadoctor.iam.RoleArn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evidence of step 2, healthy where a test does not say otherwise. */
final class Annotated {

    Seen<ServiceAccount> account = Seen.of(Healthy.serviceAccount());
    Seen<Pod> pod = Seen.of(Healthy.pod());
    Seen<Container> container = Seen.of(Healthy.container());
    Seen<Workload> workload = Seen.of(Healthy.deployment());
    Seen<PodIdentityAssociation> association = new Seen.Absent<>("an association");
    Seen<Addon> addon = new Seen.NotAsked<>("no add-on");
    Seen<RoleMeant> meant = meant(Healthy.ROLE_ARN, RoleMeant.From.ANNOTATION);
    Seen<Role> role = Seen.of(role(Healthy.ROLE_ARN));

    /** The account names no role, and the pod was made without one. */
    static Annotated bare(Map<String, String> annotations) {
        Annotated it = new Annotated();
        it.account = Seen.of(Healthy.account("checkout", annotations, Optional.empty()));
        it.container = Seen.of(Healthy.plainContainer());
        it.pod = Seen.of(Healthy.pod("checkout", List.of(Healthy.plainContainer()), List.of()));
        it.meant = new Seen.Absent<>("a role named");
        it.role = new Seen.Absent<>("a role named");
        return it;
    }

    /** The account names this text. */
    static Annotated naming(String written) {
        Annotated it = new Annotated();
        it.account = Seen.of(Healthy.account("checkout", Map.of(ServiceAccount.ROLE_ARN, written), Optional.empty()));
        it.meant = meant(written, RoleMeant.From.ANNOTATION);
        return it;
    }

    Seen<List<LoggedError>> errors = Seen.of(List.of());

    static Seen<RoleMeant> meant(String written, RoleMeant.From from) {
        return Seen.of(new RoleMeant(written, from, RoleArn.parse(written)));
    }

    static Role role(String arn) {
        return new Role(
                RoleArn.parse(arn).orElseThrow(),
                "AROAEXAMPLE",
                "{}",
                Healthy.ANNOTATED,
                Duration.ofHours(1),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    AnnotationEvidence seen() {
        return new AnnotationEvidence(
                Optional.empty(),
                Healthy.NAMESPACE,
                Seen.of("checkout"),
                account,
                pod,
                container,
                workload,
                association,
                addon,
                Seen.of(new EksCluster(
                        "demo",
                        Arn.parse("arn:aws:eks:eu-west-1:111122223333:cluster/demo")
                                .orElseThrow(),
                        Optional.of(Healthy.ISSUER),
                        "1.31",
                        "eks.1",
                        Optional.empty())),
                meant,
                role,
                errors,
                new Restart(Healthy.NAMESPACE, workload, pod.value()));
    }
}
