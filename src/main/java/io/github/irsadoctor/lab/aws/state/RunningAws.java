package io.github.irsadoctor.lab.aws.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The lab's AWS while it runs: the state as it is now, and the sessions STS gave out. Thread safe. */
public final class RunningAws {

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final AtomicInteger serial = new AtomicInteger();
    private final List<AddonRoles> addonRoles = new CopyOnWriteArrayList<>();
    private final Propagation seen;
    private final Consumer<String> issued;
    private AwsState state;

    public RunningAws(AwsState state) {
        this(state, secret -> {});
    }

    /**
     * The same.
     *
     * @param issued gets every secret key and session token that STS gives out
     */
    public RunningAws(AwsState state, Consumer<String> issued) {
        this.issued = issued;
        this.state = state;
        this.seen = new Propagation(state.settings().propagation());
    }

    /** The state now. */
    public synchronized AwsState now() {
        return state;
    }

    /** The state STS decides by: IAM's changes reach it after the world's propagation time. */
    public synchronized AwsState now(Instant time) {
        return seen.at(time, state);
    }

    /** Changes the state in one step. What the step throws leaves the state as it was. */
    public synchronized void change(UnaryOperator<AwsState> step) {
        state = step.apply(state);
    }

    /** Changes IAM in one step; STS sees the change later, where the world says so. */
    public synchronized void change(Instant time, UnaryOperator<AwsState> step) {
        AwsState after = step.apply(state);
        seen.changed(time, state);
        state = after;
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

    /** Remembers whose a temporary access key is, and until when. */
    public void remember(String accessKeyId, Identity identity, Instant expires) {
        sessions.put(accessKeyId, new Session(identity, expires));
    }

    /** Whose an access key is; empty if AWS does not know it. */
    public Optional<Identity> signer(String accessKeyId) {
        return Optional.ofNullable(now().signers().get(accessKeyId))
                .or(() -> Optional.ofNullable(sessions.get(accessKeyId)).map(Session::identity));
    }

    /** Whether a temporary access key has run out. */
    public boolean expired(String accessKeyId, Instant time) {
        return Optional.ofNullable(sessions.get(accessKeyId))
                .filter(session -> !time.isBefore(session.expires()))
                .isPresent();
    }

    /** From now on a listener hears of each role an add-on was given, after the state has changed. */
    public void onAddonRole(AddonRoles listener) {
        addonRoles.add(listener);
    }

    /** Tells the listeners. */
    public void tell(String cluster, Addon addon) {
        addonRoles.forEach(listener -> listener.given(cluster, addon.name(), addon.serviceAccountRoleArn()));
    }

    /** A number never given before in this lab. */
    public int next() {
        return serial.incrementAndGet();
    }

    private record Session(Identity identity, Instant expires) {}
}
