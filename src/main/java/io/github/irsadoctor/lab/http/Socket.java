package io.github.irsadoctor.lab.http;

/** The open end of a WebSocket. Thread safe; never blocks; messages arrive in the order sent. */
public interface Socket {

    /** Sends one binary message; ignored once it was closed. */
    void send(byte[] message);

    /**
     * Closes after what was sent.
     *
     * @param code as in RFC 6455, 7.4
     */
    void close(int code);
}
