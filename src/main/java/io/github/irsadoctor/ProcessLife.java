package io.github.irsadoctor;

import io.github.irsadoctor.cli.Life;
import java.util.concurrent.CountDownLatch;

/** The life of this JVM: it ends by a signal, and its exit code is then 128 and the signal's number. */
record ProcessLife(Runtime runtime) implements Life {

    @Override
    public void atEnd(Runnable close) {
        runtime.addShutdownHook(new Thread(close, "irsa-doctor-end"));
    }

    @Override
    public void await() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
