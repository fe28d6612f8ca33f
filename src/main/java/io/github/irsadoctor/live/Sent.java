package io.github.irsadoctor.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The calls for which a request has been sent, in the order of their first one, told to whoever listens. */
final class Sent {

    private final List<Call> calls = new ArrayList<>();
    private Consumer<Call> listeners = call -> {};

    synchronized void tell(Consumer<Call> listener) {
        calls.forEach(listener);
        listeners = listeners.andThen(listener);
    }

    /** The attempt, which tells its call when it is made for the first time. */
    <T> Attempt<T> told(Call call, Attempt<T> attempt) {
        AtomicBoolean first = new AtomicBoolean(true);
        return budget -> {
            if (first.getAndSet(false)) {
                add(call);
            }
            return attempt.send(budget);
        };
    }

    private synchronized void add(Call call) {
        calls.add(call);
        listeners.accept(call);
    }
}
