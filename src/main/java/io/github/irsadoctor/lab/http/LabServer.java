package io.github.irsadoctor.lab.http;

import java.net.URI;
import java.util.function.BiFunction;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** An HTTP server on a free port of 127.0.0.1, with few daemon threads and no time-outs of its own. */
public final class LabServer implements AutoCloseable {

    private static final int THREADS = 10;
    private static final int NO_TIMEOUT = -1;

    private final Server server;
    private final ServerConnector connector;

    private LabServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Starts a server.
     *
     * @param name how the log calls it
     * @param endpoint what it speaks
     * @param faults what goes wrong, changeable at run time
     * @param log where every request is noted
     * @throws IllegalStateException if no port can be bound
     */
    public static LabServer start(String name, Endpoint endpoint, Faults faults, RequestLog log) {
        return start(name, endpoint, faults, log, (server, inner) -> inner);
    }

    /**
     * As {@link #start(String, Endpoint, Faults, RequestLog)}, with a handler of its own between the faults and the endpoint:
     * the place for WebSocket upgrades, which are then logged and meet faults like any request.
     *
     * @param around gets the server and the endpoint's handler, returns the handler to use
     */
    public static LabServer start(
            String name,
            Endpoint endpoint,
            Faults faults,
            RequestLog log,
            BiFunction<Server, Handler, Handler> around) {
        QueuedThreadPool pool = new QueuedThreadPool(THREADS, 2);
        pool.setName("lab-" + name);
        pool.setDaemon(true);
        Server server = new Server(pool, new ScheduledExecutorScheduler("lab-timer-" + name, true), null);
        server.setStopTimeout(0);
        ServerConnector connector = connector(server);
        server.addConnector(connector);
        server.setHandler(new Gate(name, endpoint, faults, log, around.apply(server, new Answering(endpoint))));
        run(server);
        return new LabServer(server, connector);
    }

    /** Where it listens, for example {@code http://127.0.0.1:41234}. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    /** Stops at once: open connections, hanging ones included, are closed. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception refused) {
            throw new IllegalStateException("The lab's server did not stop: " + refused.getMessage(), refused);
        }
    }

    private static ServerConnector connector(Server server) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // SDKs read the Date header as the service's clock; the lab's clock is its own.
        http.setSendDateHeader(false);
        http.setUriCompliance(UriCompliance.UNSAFE);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(0);
        connector.setIdleTimeout(NO_TIMEOUT);
        connector.setShutdownIdleTimeout(0);
        return connector;
    }

    private static void run(Server server) {
        try {
            server.start();
        } catch (Exception refused) {
            throw new IllegalStateException("The lab's server did not start: " + refused.getMessage(), refused);
        }
    }
}
