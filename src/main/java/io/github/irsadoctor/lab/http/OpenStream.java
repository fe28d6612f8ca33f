package io.github.irsadoctor.lab.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/** Sends pieces one after the other: Jetty takes one write at a time. */
final class OpenStream implements Stream, Connection.Listener {

    private final Response response;
    private final Scheduler timer;
    private final Callback callback;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final List<Runnable> closedActions = new ArrayList<>();
    private boolean writing;
    private boolean ended;
    private boolean closed;

    OpenStream(Response response, Scheduler timer, Callback callback, Runnable onClosed) {
        this.response = response;
        this.timer = timer;
        this.callback = callback;
        closedActions.add(onClosed);
    }

    @Override
    public void send(byte[] piece) {
        synchronized (this) {
            if (ended || closed) {
                return;
            }
            waiting.add(piece.clone());
        }
        next();
    }

    @Override
    public void end() {
        synchronized (this) {
            ended = true;
        }
        next();
    }

    @Override
    public synchronized boolean open() {
        return !ended && !closed;
    }

    @Override
    public void onClosed(Runnable action) {
        synchronized (this) {
            if (!closed) {
                closedActions.add(action);
                return;
            }
        }
        action.run();
    }

    @Override
    public void after(Duration wait, Runnable action) {
        Runnable ifOpen = () -> {
            if (open()) {
                action.run();
            }
        };
        Scheduler.Task task = timer.schedule(ifOpen, wait.toMillis(), TimeUnit.MILLISECONDS);
        onClosed(task::cancel);
    }

    @Override
    public void onClosed(Connection gone) {
        closing();
    }

    private void next() {
        byte[] piece;
        boolean last;
        synchronized (this) {
            if (writing || closed || (waiting.isEmpty() && !ended)) {
                return;
            }
            writing = true;
            last = waiting.isEmpty();
            piece = last ? new byte[0] : waiting.remove();
        }
        if (last) {
            closing();
            response.write(true, ByteBuffer.wrap(piece), callback);
        } else {
            response.write(false, ByteBuffer.wrap(piece), Callback.from(this::written, this::broken));
        }
    }

    private void written() {
        synchronized (this) {
            writing = false;
        }
        next();
    }

    private void broken(Throwable cause) {
        closing();
        callback.failed(cause);
    }

    private void closing() {
        List<Runnable> actions;
        synchronized (this) {
            closed = true;
            actions = List.copyOf(closedActions);
            closedActions.clear();
        }
        actions.forEach(Runnable::run);
    }
}
