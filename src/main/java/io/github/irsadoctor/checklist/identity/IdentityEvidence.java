package io.github.irsadoctor.checklist.identity;

import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.checklist.scene.Restart;
import io.github.irsadoctor.checklist.scene.RoleMeant;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Trail;
import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.iam.ObservedError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What step 7 saw.
 *
 * @param errors of the container's log, newest first
 * @param trail AssumeRoleWithWebIdentity events of the pod's subject
 */
record IdentityEvidence(
        Optional<String> notIrsa,
        Seen<String> accountName,
        Seen<Pod> pod,
        Seen<Container> container,
        Seen<Workload> workload,
        Seen<RoleMeant> meant,
        Seen<List<LoggedError>> errors,
        Seen<Trail> trail,
        Restart restart)
        implements IrsaRule.Evidence {

    /** Errors of these kinds that still count, newest first. */
    List<LoggedError> counting(Set<ObservedError.Kind> kinds) {
        return errors.value().stream()
                .flatMap(List::stream)
                .filter(LoggedError::counts)
                .filter(logged -> kinds.contains(logged.error().kind()))
                .toList();
    }

    /** The newest success since the container was started: web identity was used in this run. */
    Optional<TrailEvent> success() {
        Optional<Instant> since = container
                .value()
                .flatMap(Container::started)
                .or(() -> pod.value().map(it -> it.meta().created()));
        return trail.value().stream()
                .flatMap(it -> it.ofPods().stream())
                .filter(event -> event.error().isEmpty())
                .filter(event -> since.filter(event.time()::isAfter).isPresent())
                .findFirst();
    }

    /** True if the container is given the role that is meant, so that an error of that role speaks of the present. */
    boolean roleIsInjected() {
        return container
                .value()
                .flatMap(it -> it.value("AWS_ROLE_ARN"))
                .filter(value -> meant.value()
                        .filter(role -> role.written().equals(value))
                        .isPresent())
                .isPresent();
    }

    String containerName() {
        return container.value().map(Container::name).orElse("of the pod");
    }
}
