package io.github.irsadoctor.lab.http;

import java.time.Duration;
import java.util.function.BiFunction;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/** Turns requests into WebSockets where they ask for it and may. */
public final class WebSockets extends Handler.Wrapper {

    private static final int SWITCHING = 101;

    private final ServerWebSocketContainer container;
    private final Upgrades upgrades;

    private WebSockets(ServerWebSocketContainer container, Handler inner, Upgrades upgrades) {
        super(inner);
        this.container = container;
        this.upgrades = upgrades;
    }

    /** For {@link LabServer#start(String, Endpoint, Faults, RequestLog, BiFunction)}. */
    public static BiFunction<Server, Handler, Handler> around(Upgrades upgrades) {
        return (server, inner) -> {
            ServerWebSocketContainer container = ServerWebSocketContainer.ensure(server);
            container.setIdleTimeout(Duration.ZERO);
            return new WebSockets(container, inner, upgrades);
        };
    }

    @Override
    public boolean handle(org.eclipse.jetty.server.Request jetty, Response response, Callback callback)
            throws Exception {
        Exchange exchange = Exchange.of(jetty);
        Upgrade upgrade = upgrades.of(exchange.request());
        if (upgrade instanceof Upgrade.Refused refused) {
            exchange.answer(refused.reply());
            return true;
        }
        if (upgrade instanceof Upgrade.Accepted accepted) {
            return upgraded(exchange, accepted);
        }
        return super.handle(jetty, response, callback);
    }

    private boolean upgraded(Exchange exchange, Upgrade.Accepted accepted) {
        boolean done = container.upgrade(
                (request, response, callback) -> {
                    response.setAcceptedSubProtocol(accepted.protocol());
                    exchange.ended().accept(SWITCHING);
                    return new OpenSocket(accepted.opened());
                },
                exchange.jetty(),
                exchange.response(),
                exchange.callback());
        if (!done) {
            exchange.answer(Reply.text(400, "text/plain; charset=utf-8", "Bad Request: the handshake is incomplete\n"));
        }
        return true;
    }
}
