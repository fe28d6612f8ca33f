package io.github.irsadoctor.lab.http;

/** What one lab server speaks. Called on the server's few threads: answer from memory, never wait. */
public interface Endpoint {

    /** What the request asks for; also for requests it does not know. */
    Operation operation(Request request);

    /** The answer. An exception becomes a 500 with its message. */
    Reply answer(Request request);

    /**
     * The answer a fault asks for, in the protocol's own shape.
     *
     * @param status 403, 404, 429, 500 or another error status
     */
    Reply refusal(Request request, int status);
}
