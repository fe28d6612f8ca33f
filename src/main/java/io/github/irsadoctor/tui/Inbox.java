package io.github.irsadoctor.tui;

import io.github.irsadoctor.tui.model.Msg;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Messages for the one thread that reads them, and a bell for what it has to look at itself. */
final class Inbox {

    private final Queue<Msg> messages = new ConcurrentLinkedQueue<>();
    private final Semaphore bell = new Semaphore(0);

    void add(Msg msg) {
        messages.add(msg);
        ring();
    }

    void ring() {
        bell.release();
    }

    /** The next message; empty if there is none now. */
    Optional<Msg> next() {
        return Optional.ofNullable(messages.poll());
    }

    /**
     * Waits until it rings, or this long.
     *
     * @return true if it rang
     * @throws InterruptedException if the thread is to end
     */
    boolean await(long millis) throws InterruptedException {
        boolean rang = bell.tryAcquire(millis, TimeUnit.MILLISECONDS);
        bell.drainPermits();
        return rang;
    }
}
