package io.github.irsadoctor.lab.aws.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The lab's AWS while it runs: the state as it is now, and the sessions STS gave out. Thread safe. */
public final class RunningAws {

    private final AtomicReference<AwsState> state;
    private final Map<String, Identity> sessions = new ConcurrentHashMap<>();
    private final AtomicInteger serial = new AtomicInteger();

    private final Consumer<String> issued;

    public RunningAws(AwsState state) {
        this(state, secret -> {});
    }

    /**
     * The same.
     *
     * @param issued gets every secret key and session token that STS gives out
     */
    public RunningAws(AwsState state, Consumer<String> issued) {
        this.state = new AtomicReference<>(state);
        this.issued = issued;
    }

    /** The state now. */
    public AwsState now() {
        return state.get();
    }

    /** Changes the state in one step. */
    public void change(UnaryOperator<AwsState> step) {
        state.updateAndGet(step);
    }

    /** Adds an event to CloudTrail, where it can be looked up at once (AWS takes minutes). */
    public void record(Event event) {
        change(before -> {
            List<Event> events = new ArrayList<>(before.events());
            events.add(event);
            return before.withEvents(events);
        });
    }

    /** Notes secrets as given out. */
    public void issue(String... secrets) {
        List.of(secrets).forEach(issued);
    }

    /** Remembers whose a temporary access key is. */
    public void remember(String accessKeyId, Identity identity) {
        sessions.put(accessKeyId, identity);
    }

    /** Whose an access key is; empty if AWS does not know it. */
    public Optional<Identity> signer(String accessKeyId) {
        return Optional.ofNullable(now().signers().get(accessKeyId))
                .or(() -> Optional.ofNullable(sessions.get(accessKeyId)));
    }

    /** A number never given before in this lab. */
    public int next() {
        return serial.incrementAndGet();
    }
}
