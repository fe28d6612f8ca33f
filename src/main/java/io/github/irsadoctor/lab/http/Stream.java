package io.github.irsadoctor.lab.http;

import java.time.Duration;

/** The open end of a live reply. Thread safe; never blocks; pieces arrive in the order sent. */
public interface Stream {

    /** Sends one piece now; ignored once the stream has ended. */
    void send(byte[] piece);

    /** Ends the reply after what was sent; a second call does nothing. */
    void end();

    /** True until it was ended, the client went away or the server stopped. */
    boolean open();

    /** Runs when the stream is no longer open, at once if that is so already. */
    void onClosed(Runnable action);

    /** Runs once after a time, on the server's own timer, unless the stream is no longer open by then. */
    void after(Duration wait, Runnable action);
}
