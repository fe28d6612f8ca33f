package io.github.irsadoctor.lab.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets the endpoint answer. */
final class Answering extends Handler.Abstract {

    private final Endpoint endpoint;

    Answering(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public boolean handle(org.eclipse.jetty.server.Request jetty, Response response, Callback callback) {
        Exchange exchange = Exchange.of(jetty);
        exchange.answer(reply(exchange.request()));
        return true;
    }

    static Reply broken(Exception cause) {
        return Reply.text(500, "text/plain", "The lab could not answer: " + cause);
    }

    private Reply reply(Request request) {
        try {
            return endpoint.answer(request);
        } catch (RuntimeException cause) {
            return broken(cause);
        }
    }
}
