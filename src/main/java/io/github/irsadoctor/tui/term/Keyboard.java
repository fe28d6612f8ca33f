package io.github.irsadoctor.tui.term;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.LockSupport;

/**
 * Rings when keys lie in a terminal's input. It leaves them there: a thread that waits in a read would take the first of what is
 * meant for the shell once the screens have ended.
 */
final class Keyboard {

    private static final long GLANCE_NANOS = 8_000_000;
    private static final long IDLE_GLANCE_NANOS = 20_000_000;
    // Some seconds after a key, the next one is not far.
    private static final int GLANCES = 250;

    private final InputStream input;

    Keyboard(InputStream input) {
        this.input = input;
    }

    /** Begins to look; {@code bell} is rung on a thread of its own, again and again until the keys are read. */
    void listen(Runnable bell) {
        Thread looks = new Thread(() -> look(bell), "irsa-doctor-keys");
        looks.setDaemon(true);
        looks.start();
    }

    private void look(Runnable bell) {
        try {
            int quiet = 0;
            while (!Thread.currentThread().isInterrupted()) {
                quiet++;
                if (input.available() > 0) {
                    quiet = 0;
                    bell.run();
                }
                LockSupport.parkNanos(quiet < GLANCES ? GLANCE_NANOS : IDLE_GLANCE_NANOS);
            }
        } catch (IOException gone) {
            // Who reads next is told why.
            bell.run();
        }
    }
}
