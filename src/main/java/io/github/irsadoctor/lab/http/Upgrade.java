package io.github.irsadoctor.lab.http;

import java.util.function.Consumer;

/** What becomes of a request that may turn into a WebSocket. */
public sealed interface Upgrade {

    /** It is no request of that sort; the endpoint answers it. */
    record None() implements Upgrade {}

    /** It stays HTTP and gets this answer. */
    record Refused(Reply reply) implements Upgrade {}

    /**
     * It becomes a WebSocket.
     *
     * @param protocol the subprotocol chosen among those asked for
     * @param opened called once with the open end; must return soon
     */
    record Accepted(String protocol, Consumer<Socket> opened) implements Upgrade {}
}
