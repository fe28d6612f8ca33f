package io.github.irsadoctor.lab.http;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.Promise;

/** Reads each request, logs it and lets it meet the faults, before anything answers. No thread waits here. */
final class Gate extends Handler.Wrapper {

    private final String name;
    private final Endpoint endpoint;
    private final Faults faults;
    private final RequestLog log;

    Gate(String name, Endpoint endpoint, Faults faults, RequestLog log, Handler inner) {
        super(inner);
        this.name = name;
        this.endpoint = endpoint;
        this.faults = faults;
        this.log = log;
    }

    @Override
    public boolean handle(org.eclipse.jetty.server.Request jetty, Response response, Callback callback) {
        long start = log.now();
        Content.Source.asByteBuffer(
                jetty,
                Promise.from(
                        body -> guarded(new Exchange(jetty, response, callback, read(jetty, body)), start),
                        callback::failed));
        return true;
    }

    private void guarded(Exchange exchange, long start) {
        try {
            admit(exchange, start);
        } catch (Exception broken) {
            exchange.answer(Answering.broken(broken));
        }
    }

    private void admit(Exchange exchange, long start) {
        Operation operation = endpoint.operation(exchange.request());
        RequestLog.Entry entry = log.begin(name, operation, start);
        exchange.jetty().setAttribute(Exchange.ATTRIBUTE, exchange.ending(status -> log.end(entry, status)));
        Fault fault = faults.on(operation.label());
        Runnable act = () -> act(exchange, fault);
        if (fault.latency().isZero()) {
            act.run();
        } else {
            getServer().getScheduler().schedule(act, fault.latency().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void act(Exchange arrived, Fault fault) {
        Exchange exchange = Exchange.of(arrived.jetty());
        if (fault.outcome() instanceof Fault.Outcome.Hang) {
            return;
        }
        if (fault.outcome() instanceof Fault.Outcome.Cut) {
            exchange.cut();
        } else if (fault.outcome() instanceof Fault.Outcome.Status refused) {
            exchange.answer(endpoint.refusal(exchange.request(), refused.status()));
        } else {
            pass(exchange);
        }
    }

    private void pass(Exchange exchange) {
        try {
            if (!super.handle(exchange.jetty(), exchange.response(), exchange.callback())) {
                exchange.answer(Reply.text(404, "text/plain", "not found"));
            }
        } catch (Exception broken) {
            exchange.answer(Answering.broken(broken));
        }
    }

    private static Request read(org.eclipse.jetty.server.Request jetty, ByteBuffer buffer) {
        byte[] body = new byte[buffer.remaining()];
        buffer.get(body);
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (Fields.Field field : org.eclipse.jetty.server.Request.extractQueryParameters(jetty)) {
            query.put(field.getName(), List.copyOf(field.getValues()));
        }
        Map<String, String> headers = new HashMap<>();
        for (HttpField field : jetty.getHeaders()) {
            headers.merge(field.getLowerCaseName(), field.getValue(), (one, other) -> one + "," + other);
        }
        String path = jetty.getHttpURI().getDecodedPath();
        return new Request(jetty.getMethod().toUpperCase(Locale.ROOT), path == null ? "/" : path, query, headers, body);
    }
}
