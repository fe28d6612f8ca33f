package io.github.irsadoctor.checklist.identity;

import io.github.irsadoctor.check.Observation;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.iam.ObservedError;
import io.github.irsadoctor.text.Cut;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The errors of the log as observations for the headline: each kind once, the newest that still counts before others. */
final class Sightings {

    private static final int LONGEST = 200;

    /** Texts that say nothing of whether the pod gets its role. */
    private static final Set<ObservedError.Kind> BESIDE = Set.of(
            ObservedError.Kind.OTHER,
            ObservedError.Kind.FOREIGN,
            ObservedError.Kind.NOT_FOUND,
            ObservedError.Kind.IMAGE_PULL,
            ObservedError.Kind.THROTTLED,
            ObservedError.Kind.REFUSED_IN_SERVICE,
            ObservedError.Kind.CREDENTIALS_CUT_SHORT);

    private Sightings() {}

    static List<Observation> of(IdentityEvidence seen) {
        Set<String> told = new HashSet<>();
        return seen.errors().value().stream()
                .flatMap(List::stream)
                .filter(logged -> !BESIDE.contains(logged.error().kind()))
                .filter(logged ->
                        told.add(logged.error().kind() + " " + logged.error().identity() + logged.counts()))
                .map(logged -> observation(logged, seen))
                .toList();
    }

    private static Observation observation(LoggedError logged, IdentityEvidence seen) {
        return new Observation(
                logged.at(),
                logged.where(),
                Cut.middle(logged.error().line().strip(), LONGEST),
                Proved.by(logged.error(), seen),
                !logged.counts());
    }
}
