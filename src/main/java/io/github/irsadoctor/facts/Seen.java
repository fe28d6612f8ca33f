package io.github.irsadoctor.facts;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of looking at one thing: the thing, its proven absence, or why it could not be seen. Only {@link Value} and
 * {@link Absent} are knowledge; a rule must not be clear on anything else.
 *
 * @param <T> the thing looked for
 */
public sealed interface Seen<T> {

    /** It is there. */
    record Value<T>(T it) implements Seen<T> {}

    /**
     * It was looked for with sufficient rights and is not there.
     *
     * @param what the thing, for example {@code serviceaccount payments/checkout}
     */
    record Absent<T>(String what) implements Seen<T> {}

    /**
     * Refused.
     *
     * @param permission the one permission that is missing, for example {@code iam:GetRole} or {@code get pods/log in payments}
     * @param says the other side's words, one line
     */
    record Denied<T>(String permission, String says) implements Seen<T> {}

    /**
     * No answer in time.
     *
     * @param what the call, for example {@code eks:DescribeCluster}
     * @param after how long it was waited for
     */
    record TimedOut<T>(String what, Duration after) implements Seen<T> {}

    /**
     * An answer that is no answer: 429 or 5xx after all retries, a cut connection, text that can not be read.
     *
     * @param what the call
     * @param says one line: what came instead
     */
    record Broken<T>(String what, String says) implements Seen<T> {}

    /**
     * Not looked for, because something it needs is not known or not there.
     *
     * @param why one sentence, for example {@code no AWS credentials were found for profile dev}
     */
    record NotAsked<T>(String why) implements Seen<T> {}

    /**
     * Not tried, because it lies above the permitted level of intrusion.
     *
     * @param why one clause, for example {@code not tried: it needs --active exec}
     */
    record NotTried<T>(String why) implements Seen<T> {}

    /** One function for each case, so that a new case breaks the build. */
    interface Cases<T, R> {
        R value(T it);

        R absent(Absent<T> absent);

        R denied(Denied<T> denied);

        R timedOut(TimedOut<T> timedOut);

        R broken(Broken<T> broken);

        R notAsked(NotAsked<T> notAsked);

        R notTried(NotTried<T> notTried);
    }

    /** Answers with the function for this case. */
    default <R> R match(Cases<T, R> cases) {
        if (this instanceof Value<T> seen) {
            return cases.value(seen.it());
        }
        if (this instanceof Absent<T> seen) {
            return cases.absent(seen);
        }
        if (this instanceof Denied<T> seen) {
            return cases.denied(seen);
        }
        if (this instanceof TimedOut<T> seen) {
            return cases.timedOut(seen);
        }
        if (this instanceof Broken<T> seen) {
            return cases.broken(seen);
        }
        if (this instanceof NotTried<T> seen) {
            return cases.notTried(seen);
        }
        return cases.notAsked((NotAsked<T>) this);
    }

    static <T> Seen<T> of(T it) {
        return new Value<>(it);
    }

    /** The thing, where it was seen. */
    default Optional<T> value() {
        return this instanceof Value<T> seen ? Optional.of(seen.it()) : Optional.empty();
    }

    /** True only if it was looked for and is proven not to be there. */
    default boolean isAbsent() {
        return this instanceof Absent<T>;
    }

    /** True if nobody tried, because it lies above the permitted level of intrusion. */
    default boolean isNotTried() {
        return this instanceof NotTried<T>;
    }

    /** True if this is knowledge: there, or proven absent. */
    default boolean isKnown() {
        return this instanceof Value<T> || this instanceof Absent<T>;
    }

    /** Why it could not be seen, one sentence; empty where it is known. */
    default Optional<Unseen> unseen() {
        return match(new UnseenCases<>());
    }

    /** The same outcome about something made from the thing. */
    default <R> Seen<R> map(Function<? super T, ? extends R> change) {
        return then(it -> new Value<>(change.apply(it)));
    }

    /** The outcome of a look that depends on this one; failures pass through. */
    @SuppressWarnings("unchecked") // a failure carries no T
    default <R> Seen<R> then(Function<? super T, ? extends Seen<R>> next) {
        return this instanceof Value<T> seen ? next.apply(seen.it()) : (Seen<R>) this;
    }
}
