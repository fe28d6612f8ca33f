package io.github.irsadoctor.checklist.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the times say about a pod the webhook did not touch. managedFields tell a manager's last write of anything, so the
 * annotation may be older than its time: alone they prove nothing, with the missing variables they do.
 */
enum Ages {
    /** The annotation, or the whole account, came after the pod. */
    POD_OLDER,
    /** Account and pod came in one moment, so the webhook had not heard of the account yet (irsa-semantics 1.6). */
    RACE,
    /** The annotation was there, and the webhook has worked on an earlier pod of the account. */
    ANNOTATION_OLDER,
    /** Nobody recorded when the annotation was written. */
    NOT_TOLD;

    private static final Duration MOMENT = Duration.ofSeconds(2);

    static Ages of(TokenEvidence seen) {
        if (seen.injectedBefore().isPresent() || seen.otherContainerInjected()) {
            return ANNOTATION_OLDER;
        }
        Instant pod = seen.podCreated().orElse(Instant.MAX);
        Instant account = seen.accountCreated().orElse(Instant.MIN);
        Optional<Instant> written = seen.written().map(it -> it.at());
        if (isRace(pod, account, written)) {
            return RACE;
        }
        if (account.isAfter(pod) || written.filter(at -> at.isAfter(pod)).isPresent()) {
            return POD_OLDER;
        }
        return written.isPresent() ? ANNOTATION_OLDER : NOT_TOLD;
    }

    private static boolean isRace(Instant pod, Instant account, Optional<Instant> written) {
        boolean together = isMoment(account, pod)
                && written.map(at -> isMoment(account, at)).orElse(true);
        boolean justBefore = written.filter(at -> !at.isAfter(pod))
                .filter(at -> isMoment(at, pod))
                .isPresent();
        return together || justBefore;
    }

    private static boolean isMoment(Instant one, Instant other) {
        return one.isAfter(other.minus(MOMENT).minusMillis(1))
                && one.isBefore(other.plus(MOMENT).plusMillis(1));
    }
}
