package io.github.irsadoctor.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Fetches a credential when there is none or the last one is about to expire, and keeps it in memory only. */
public final class RememberedToken implements TokenSource {

    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final TokenSource source;
    private final Clock clock;
    private Optional<Credential> last = Optional.empty();

    public RememberedToken(TokenSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public synchronized Credential current() {
        Credential serves = last.filter(this::serves).orElseGet(source::current);
        last = Optional.of(serves);
        return serves;
    }

    private boolean serves(Credential credential) {
        return credential
                .expires()
                .map(end -> clock.instant().plus(MARGIN).isBefore(end))
                .orElse(true);
    }
}
