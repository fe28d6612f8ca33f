package io.github.irsadoctor.lab.http;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Every request the lab's servers saw, in the order of arrival. Thread safe; one log may serve several servers. */
public final class RequestLog {

    private final LongSupplier nanos;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * Starts an empty log.
     *
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    public RequestLog(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** A log on the JVM's own monotonic clock. */
    public static RequestLog start() {
        return new RequestLog(System::nanoTime);
    }

    /**
     * One request.
     *
     * @param server the server's name
     * @param operation what was asked
     * @param start nanoseconds on the log's clock
     * @param end the same; empty while it is unanswered
     * @param status the HTTP status; 0 while it is unanswered and where the connection was cut
     */
    public record Entry(String server, Operation operation, long start, OptionalLong end, int status) {}

    /** A copy of what was seen so far, unanswered requests included. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The entries of one label. */
    public List<Entry> of(String label) {
        return entries().stream()
                .filter(entry -> entry.operation().label().equals(label))
                .toList();
    }

    /** Forgets everything seen so far; a request still open is then no longer logged. */
    public synchronized void clear() {
        entries.clear();
    }

    long now() {
        return nanos.getAsLong();
    }

    synchronized Entry begin(String server, Operation operation, long start) {
        Entry entry = new Entry(server, operation, start, OptionalLong.empty(), 0);
        entries.add(entry);
        return entry;
    }

    synchronized void end(Entry begun, int status) {
        for (int at = entries.size() - 1; at >= 0; at--) {
            if (entries.get(at) == begun) {
                entries.set(
                        at,
                        new Entry(begun.server(), begun.operation(), begun.start(), OptionalLong.of(now()), status));
                return;
            }
        }
    }
}
