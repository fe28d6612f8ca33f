package io.github.irsadoctor.checklist.token;

import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.checklist.scene.MountedToken;
import io.github.irsadoctor.checklist.scene.Restart;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Event;
import io.github.irsadoctor.facts.Meta;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.Webhook;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.iam.ObservedError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What step 5 saw.
 *
 * @param label the target
 * @param siblings the namespace's pods; asked for only if the container is untouched
 * @param events about the workload; asked for only if it has no pod
 * @param look the token file as it is in the container
 * @param errors what the container logged, newest first
 * @param issuer the cluster's
 * @param accepted the client ids of the provider
 * @param now the time of the walk
 */
record TokenEvidence(
        Optional<String> notIrsa,
        String label,
        boolean hasPod,
        Seen<ServiceAccount> account,
        Seen<Pod> pod,
        Seen<Container> container,
        Seen<Workload> workload,
        Seen<Webhook> webhook,
        Seen<List<Pod>> siblings,
        Seen<List<Event>> events,
        TokenLook look,
        Seen<List<LoggedError>> errors,
        Seen<Issuer> issuer,
        Seen<List<String>> accepted,
        Instant now,
        Restart restart)
        implements IrsaRule.Evidence {

    /** The role the annotation names, as written. */
    Optional<String> annotated() {
        return account.value().flatMap(ServiceAccount::roleArn);
    }

    /** What the webhook has left in the walked container; empty where it was not seen. */
    Optional<Injected> injected() {
        return pod.value().flatMap(it -> container.value().map(each -> Injected.in(it, each)));
    }

    /** Not later than this the annotation was written; empty where nobody recorded it. */
    Optional<Meta.FieldTime> written() {
        return account.value().flatMap(it -> it.meta().annotationWritten(ServiceAccount.ROLE_ARN));
    }

    Optional<Instant> accountCreated() {
        return account.value().map(it -> it.meta().created());
    }

    Optional<Instant> podCreated() {
        return pod.value().map(it -> it.meta().created());
    }

    /** The same container in the template the pods are made from; empty where that was not seen. */
    Optional<Container> inTemplate() {
        return workload.value()
                .flatMap(owner -> container
                        .value()
                        .flatMap(walked -> owner.containers().stream()
                                .filter(it -> it.name().equals(walked.name()))
                                .findFirst()));
    }

    /** True if another container of the pod has the webhook's mount. */
    boolean otherContainerInjected() {
        return pod.value().stream()
                .flatMap(it -> it.containers().stream().map(each -> Injected.in(it, each)))
                .anyMatch(Injected::mounted);
    }

    /** An earlier pod of the same account that the webhook has worked on. */
    Optional<Pod> injectedBefore() {
        return siblings.value().stream()
                .flatMap(List::stream)
                .filter(it ->
                        pod.value().filter(own -> isEarlierSibling(own, it)).isPresent())
                .filter(it -> it.containers().stream()
                        .anyMatch(each -> Injected.in(it, each).mounted()))
                .findFirst();
    }

    /** The projected token the container's variable leads to, else the webhook's. */
    Optional<MountedToken> mounted() {
        return pod.value().flatMap(it -> MountedToken.named(it, container.value()));
    }

    /** The newest error of this kind that still counts. */
    Optional<LoggedError> logged(ObservedError.Kind kind) {
        return errors.value().stream()
                .flatMap(List::stream)
                .filter(LoggedError::counts)
                .filter(it -> it.error().kind() == kind)
                .findFirst();
    }

    private static boolean isEarlierSibling(Pod own, Pod other) {
        return !other.meta().name().equals(own.meta().name())
                && other.serviceAccount().equals(own.serviceAccount())
                && other.meta().created().isBefore(own.meta().created());
    }
}
