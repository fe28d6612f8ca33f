package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Meta;
import io.github.irsadoctor.facts.ServiceAccount;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a pod's service account.
 *
 * @param role the annotation as written
 * @param written the latest time at which the annotation can have been written: an upper bound, never proof alone
 */
public record Account(State state, Optional<String> role, Optional<Instant> written) {

    /** Whether it is there. */
    public enum State {
        NOT_KNOWN,
        MISSING,
        THERE
    }

    static final Account NOT_KNOWN = new Account(State.NOT_KNOWN, Optional.empty(), Optional.empty());
    static final Account MISSING = new Account(State.MISSING, Optional.empty(), Optional.empty());

    static Account of(ServiceAccount account) {
        return new Account(
                State.THERE,
                account.roleArn(),
                account.meta().annotationWritten(ServiceAccount.ROLE_ARN).map(Meta.FieldTime::at));
    }
}
