package io.github.irsadoctor.checklist.identity;

import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.checklist.scene.Restart;
import io.github.irsadoctor.checklist.scene.RoleMeant;
import io.github.irsadoctor.checklist.scene.Variables;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.FileEntry;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Trail;
import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.iam.DenialCaller;
import io.github.irsadoctor.iam.ObservedError;
import io.github.irsadoctor.iam.RoleArn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What step 7 saw.
 *
 * @param errors of the container's log, newest first
 * @param variables of the container
 * @param credentialsFile mode and owner of the shared credentials file; asked for only if the log shows another identity
 * @param region the cluster's
 * @param trail AssumeRoleWithWebIdentity events of the pod's subject
 */
record IdentityEvidence(
        Optional<String> notIrsa,
        Seen<String> accountName,
        Seen<Pod> pod,
        Seen<Container> container,
        Variables variables,
        Seen<FileEntry> credentialsFile,
        Seen<String> region,
        Seen<Workload> workload,
        Seen<RoleMeant> meant,
        Seen<List<LoggedError>> errors,
        Seen<Trail> trail,
        Restart restart)
        implements IrsaRule.Evidence {

    /** Errors that keys of a user get. */
    static final Set<ObservedError.Kind> OF_KEYS =
            Set.of(ObservedError.Kind.KEY_UNKNOWN, ObservedError.Kind.REFUSED_AS_USER);

    /** Errors of these kinds that still count, newest first. */
    List<LoggedError> counting(Set<ObservedError.Kind> kinds) {
        return errors.value().stream()
                .flatMap(List::stream)
                .filter(LoggedError::counts)
                .filter(logged -> kinds.contains(logged.error().kind()))
                .toList();
    }

    /** The newest error that shows keys of a user, or a session of another role than the one that is meant. */
    Optional<LoggedError> otherIdentity() {
        return otherIdentity(errors, meant);
    }

    static Optional<LoggedError> otherIdentity(Seen<List<LoggedError>> errors, Seen<RoleMeant> meant) {
        return errors.value().stream()
                .flatMap(List::stream)
                .filter(LoggedError::counts)
                .filter(it -> OF_KEYS.contains(it.error().kind()) || isOtherRole(it.error(), meant))
                .findFirst();
    }

    private static boolean isOtherRole(ObservedError error, Seen<RoleMeant> meant) {
        Optional<RoleArn> role = meant.value().flatMap(RoleMeant::arn);
        return error.caller()
                .filter(it -> it.is() == DenialCaller.Is.ROLE_SESSION)
                .flatMap(DenialCaller::session)
                .filter(session -> role.filter(it -> !session.isOf(it)).isPresent())
                .isPresent();
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
