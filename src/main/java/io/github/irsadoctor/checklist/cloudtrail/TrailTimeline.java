package io.github.irsadoctor.checklist.cloudtrail;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Exhibit.Moment.Kind;
import io.github.irsadoctor.facts.TrailEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When AWS let the pod in and refused it last, when role and provider were made, and the time of the walk. */
final class TrailTimeline {

    private TrailTimeline() {}

    static Exhibit.Timeline of(TrailEvidence seen) {
        List<Exhibit.Moment> moments = new ArrayList<>();
        seen.roleMade()
                .filter(Instant.EPOCH::isBefore)
                .ifPresent(at -> moments.add(new Exhibit.Moment(at, "role made in IAM", Kind.ROLE)));
        seen.providerMade()
                .ifPresent(at -> moments.add(new Exhibit.Moment(at, "OIDC provider made in IAM", Kind.PROVIDER)));
        seen.last(true)
                .ifPresent(it -> moments.add(
                        new Exhibit.Moment(it.time(), "STS let the pod into " + it.roleArn(), Kind.ALLOWED)));
        seen.last(false)
                .ifPresent(it -> moments.add(new Exhibit.Moment(
                        it.time(), "STS refused the pod: " + it.outcome() + " for " + it.roleArn(), Kind.REFUSED)));
        moments.add(new Exhibit.Moment(seen.now(), "now, the time of this walk", Kind.NOW));
        moments.sort(Comparator.comparing(Exhibit.Moment::at));
        return new Exhibit.Timeline("Seen from AWS", moments, follows(seen));
    }

    private static boolean isAlike(TrailEvent one, TrailEvent other) {
        return one.provider().equals(other.provider()) && one.audience().equals(other.audience());
    }

    private static List<String> follows(TrailEvidence seen) {
        Optional<TrailEvent> refused = seen.last(false);
        if (refused.isEmpty()) {
            return List.of();
        }
        // The same service account of another cluster has the same name, and is another identity.
        Optional<TrailEvent> allowed = seen.last(true).filter(it -> isAlike(it, refused.get()));
        Instant at = refused.get().time();
        if (allowed.filter(it -> it.time().isAfter(at)).isPresent()) {
            return List.of("STS let the pod in after it last refused it: the refusal is of the past.");
        }
        if (seen.changed().filter(at::isBefore).isPresent()) {
            return List.of("The last refusal is older than the last change of pod, annotation, role or provider:"
                    + " it says nothing of now.");
        }
        boolean byPolicy = refused.get().error().filter("AccessDenied"::equals).isPresent();
        return allowed.isPresent() && byPolicy
                ? List.of("STS let the pod into this role first and refused it later: between the two,"
                        + " the role's trust policy or what it trusts was changed.")
                : List.of();
    }
}
