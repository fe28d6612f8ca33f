package io.github.irsadoctor.lab.http;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** Sends messages one after the other; what the client sends is read and dropped. */
public final class OpenSocket implements Session.Listener.AutoDemanding, Socket {

    private final Consumer<Socket> opened;
    private final Deque<Consumer<Callback>> waiting = new ArrayDeque<>();
    private Session session;
    private boolean writing;
    private boolean closed;

    OpenSocket(Consumer<Socket> opened) {
        this.opened = opened;
    }

    @Override
    public void onWebSocketOpen(Session open) {
        session = open;
        opened.accept(this);
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        callback.succeed();
    }

    @Override
    public void onWebSocketClose(int code, String reason, Callback callback) {
        broken();
        callback.succeed();
    }

    @Override
    public void send(byte[] message) {
        ByteBuffer copy = ByteBuffer.wrap(message.clone());
        add(callback -> session.sendBinary(copy, callback), false);
    }

    @Override
    public void close(int code) {
        add(callback -> session.close(code, "", callback), true);
    }

    private void add(Consumer<Callback> step, boolean last) {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = last;
            waiting.add(step);
        }
        next();
    }

    private void next() {
        Consumer<Callback> step;
        synchronized (this) {
            if (writing || waiting.isEmpty()) {
                return;
            }
            writing = true;
            step = waiting.remove();
        }
        step.accept(Callback.from(this::written, cause -> broken()));
    }

    private void written() {
        synchronized (this) {
            writing = false;
        }
        next();
    }

    private synchronized void broken() {
        closed = true;
        waiting.clear();
    }
}
