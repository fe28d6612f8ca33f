package io.github.irsadoctor.lab.http;

import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.function.IntConsumer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * One request on its way to its answer.
 *
 * @param jetty the server's own view of the request
 * @param response where the answer goes
 * @param callback completed exactly once, when the answer is out
 * @param request the request as the endpoint sees it
 * @param ended told the status when the answer is decided; a status of 0 means none was given
 */
record Exchange(
        org.eclipse.jetty.server.Request jetty,
        Response response,
        Callback callback,
        Request request,
        IntConsumer ended) {

    static final String ATTRIBUTE = Exchange.class.getName();

    Exchange(org.eclipse.jetty.server.Request jetty, Response response, Callback callback, Request request) {
        this(jetty, response, callback, request, status -> {});
    }

    /** The exchange a request belongs to, put there by the gate. */
    static Exchange of(org.eclipse.jetty.server.Request jetty) {
        return (Exchange) jetty.getAttribute(ATTRIBUTE);
    }

    Exchange ending(IntConsumer action) {
        return new Exchange(jetty, response, callback, request, action);
    }

    void answer(Reply reply) {
        response.setStatus(reply.status());
        reply.headers().forEach((header, value) -> response.getHeaders().put(header, value));
        if (reply.body() instanceof Reply.Body.Whole whole) {
            // Logged before the last byte leaves, so that a client that has its answer also finds it in the log.
            ended.accept(reply.status());
            response.write(true, ByteBuffer.wrap(whole.bytes()), callback);
        } else if (reply.body() instanceof Reply.Body.Live live) {
            OpenStream stream = new OpenStream(
                    response,
                    jetty.getConnectionMetaData().getConnector().getScheduler(),
                    callback,
                    () -> ended.accept(reply.status()));
            jetty.getConnectionMetaData().getConnection().addEventListener(stream);
            stream.send(new byte[0]);
            live.writer().accept(stream);
        }
    }

    void cut() {
        ended.accept(0);
        jetty.getConnectionMetaData().getConnection().getEndPoint().close();
        callback.failed(new ClosedChannelException());
    }
}
