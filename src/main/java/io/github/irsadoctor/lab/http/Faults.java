package io.github.irsadoctor.lab.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** The faults in force; can be changed while the server runs. */
public final class Faults {

    private final AtomicReference<List<Fault>> rules;

    public Faults(List<Fault> rules) {
        this.rules = new AtomicReference<>(List.copyOf(rules));
    }

    /** No faults yet. */
    public static Faults none() {
        return new Faults(List.of());
    }

    /** Replaces all faults. */
    public void set(List<Fault> faults) {
        rules.set(List.copyOf(faults));
    }

    /** Adds a fault before those in force. */
    public void add(Fault fault) {
        rules.updateAndGet(old -> Stream.concat(Stream.of(fault), old.stream()).toList());
    }

    /** What an operation meets now: the first outcome that is not none, and the sum of all latencies. */
    public Fault on(String label) {
        List<Fault> met =
                rules.get().stream().filter(fault -> fault.meets(label)).toList();
        Fault.Outcome outcome = met.stream()
                .map(Fault::outcome)
                .filter(candidate -> !(candidate instanceof Fault.Outcome.None))
                .findFirst()
                .orElseGet(Fault.Outcome.None::new);
        Duration latency = met.stream().map(Fault::latency).reduce(Duration.ZERO, Duration::plus);
        return new Fault(label, outcome, latency);
    }
}
