package io.github.irsadoctor.live;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A secret that was made for one use: whoever takes it empties this, so that no memo can keep it and nothing can show it.
 *
 * @param <T> a token or credentials
 */
public final class OneUse<T> {

    private final AtomicReference<T> secret;

    public OneUse(T secret) {
        this.secret = new AtomicReference<>(secret);
    }

    /** The secret; empty for everybody but the first. */
    public Optional<T> take() {
        return Optional.ofNullable(secret.getAndSet(null));
    }

    @Override
    public String toString() {
        return "OneUse[]";
    }
}
