package io.github.irsadoctor.checklist.cloudtrail;

import io.github.irsadoctor.checklist.scene.RoleMeant;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Trail;
import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.iam.Subject;
import java.time.Instant;
import java.util.Optional;

/** What the panel saw. */
record TrailEvidence(
        Optional<String> notIrsa,
        Seen<Subject> subject,
        Seen<Trail> trail,
        Seen<RoleMeant> role,
        Seen<Instant> roleCreated,
        Instant now) {

    /** The newest event of the subject. */
    Optional<TrailEvent> newest() {
        return trail.value().flatMap(it -> it.events().stream().findFirst());
    }
}
