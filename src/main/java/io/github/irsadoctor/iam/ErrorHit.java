package io.github.irsadoctor.iam;

import io.github.irsadoctor.iam.ObservedError.Kind;
import java.util.Optional;

/**
 * A place in a text that proves something.
 *
 * @param kind what it proves
 * @param at first squeezed index
 * @param end squeezed index behind it
 * @param denial the sentence taken apart, where it is one of AccessDenied's grammar
 */
record ErrorHit(Kind kind, int at, int end, Optional<Denial> denial) {

    ErrorHit(Kind kind, int at, int end) {
        this(kind, at, end, Optional.empty());
    }

    /**
     * How much else it explains: of the hits in one log record only those with the lowest rank are errors of their own,
     * the others are wrappers around them or consequences.
     */
    int rank() {
        return switch (kind) {
            case IMAGE_PULL, WEBHOOK_TWICE, WEBHOOK_FAILED -> 0;
            case TOKEN_PATH_UNSET -> 2;
            case TOKEN_PATH_RELATIVE, TOKEN_MISSING -> 3;
            case TOKEN_UNREADABLE -> 4;
            case STS_UNTRUSTED -> 5;
            case STS_UNREACHABLE -> 6;
            case REFUSED_UNNAMED, FORBIDDEN -> 7;
            case NO_CREDENTIALS_HADOOP -> 8;
            case NO_CREDENTIALS -> 9;
            case IMDS_UNREACHABLE -> 10;
            case CREDENTIALS_CUT_SHORT, OTHER -> 11;
            default -> 1;
        };
    }
}
