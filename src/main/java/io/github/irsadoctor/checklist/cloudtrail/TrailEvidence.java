package io.github.irsadoctor.checklist.cloudtrail;

import io.github.irsadoctor.checklist.scene.RoleMeant;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Trail;
import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.iam.Subject;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the panel saw.
 *
 * @param changed when something changed last that an error can speak about
 * @param roleMade when the role that is meant was made, where IAM was seen; the same for the provider
 */
record TrailEvidence(
        Optional<String> notIrsa,
        Seen<Subject> subject,
        Seen<Trail> trail,
        Seen<RoleMeant> role,
        Optional<Instant> changed,
        Optional<Instant> roleMade,
        Optional<Instant> providerMade,
        Instant now) {

    /** The newest event of the subject for the role that is meant, else for any role. */
    Optional<TrailEvent> newest() {
        return events().filter(this::isForRole).findFirst().or(() -> events().findFirst());
    }

    /** True where the event speaks of the role that is meant, or where none is known. */
    boolean isForRole(TrailEvent event) {
        return role.value()
                .map(it -> it.written().equals(event.roleArn())
                        || it.arn()
                                .map(RoleArn::toString)
                                .filter(event.roleArn()::equals)
                                .isPresent())
                .orElse(true);
    }

    /** The newest call of a pod for the role that is meant, let in or refused. */
    Optional<TrailEvent> last(boolean allowed) {
        return events().filter(this::isForRole)
                .filter(event -> event.error().isEmpty() == allowed)
                .findFirst();
    }

    private Stream<TrailEvent> events() {
        return trail.value().stream().flatMap(it -> it.ofPods().stream());
    }
}
