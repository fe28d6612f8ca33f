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

/** What the panel saw. */
record TrailEvidence(
        Optional<String> notIrsa,
        Seen<Subject> subject,
        Seen<Trail> trail,
        Seen<RoleMeant> role,
        Optional<Instant> changed,
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

    private Stream<TrailEvent> events() {
        return trail.value().stream().flatMap(it -> it.ofPods().stream());
    }
}
