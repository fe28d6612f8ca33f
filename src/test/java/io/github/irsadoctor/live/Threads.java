package io.github.irsadoctor.live;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Unbounded daemon threads for tests. */
public final class Threads {

    private Threads() {}

    public static ExecutorService daemon() {
        return Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        });
    }
}
