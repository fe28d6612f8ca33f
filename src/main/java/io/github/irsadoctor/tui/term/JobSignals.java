package io.github.irsadoctor.tui.term;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/** The signals of job control. */
final class JobSignals {

    /** Group 0 is the sender's own: the launcher, this JVM, and the sender itself. */
    private static final String[] STOP = {"/bin/sh", "-c", "kill -TSTP 0"};

    private final AtomicBoolean continued = new AtomicBoolean();
    private volatile Runnable bell = () -> {};

    /** Listens for SIGCONT from now on, and rings for it. */
    void listen(Runnable rung) {
        bell = rung;
        listen();
    }

    /** True if the process was continued since the last call. */
    boolean continued() {
        return continued.getAndSet(false);
    }

    /**
     * Stops this process and all of its group, and returns when they run again: the sender is stopped with them and can not
     * end before. Returns at once where the system discards the signal, which it does for an orphaned process group.
     *
     * @throws IOException if no shell can be started
     */
    void stopGroup() throws IOException {
        Process sender = new ProcessBuilder(STOP)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        try {
            sender.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        continued.set(false);
    }

    // By reflection, as javac warns of sun.misc.Signal where it is named. A JVM without it hears of no signal.
    private void listen() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object sets = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, this::handled);
            Method handle = signal.getMethod("handle", signal, handler);
            handle.invoke(null, signal.getConstructor(String.class).newInstance("CONT"), sets);
        } catch (ReflectiveOperationException e) {
            continued.set(false);
        }
    }

    private Object handled(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "handle" -> {
                continued.set(true);
                bell.run();
                yield null;
            }
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "SIGCONT";
        };
    }
}
