package io.github.irsadoctor.tui.model;

import java.time.Instant;

/** All that can happen to the screens. */
public sealed interface Msg {

    record Pressed(Key key) implements Msg {}

    /** What a key asks for, once it is known what it means. */
    record Act(Action action) implements Msg {}

    record Resized(int columns, int rows) implements Msg {}

    record Tick(Instant now) implements Msg {}

    /**
     * What an effect brings back.
     *
     * @param ticket the one the effect was given; an answer to a page that was left is dropped
     */
    record Arrived(int ticket, Answer answer) implements Msg {}

    /** One function for each message, so that a new one breaks the build. */
    interface Cases<R> {
        R pressed(Pressed msg);

        R act(Act msg);

        R resized(Resized msg);

        R tick(Tick msg);

        R arrived(Arrived msg);
    }

    /** Answers with the function for this case. */
    default <R> R match(Cases<R> cases) {
        if (this instanceof Pressed msg) {
            return cases.pressed(msg);
        }
        if (this instanceof Act msg) {
            return cases.act(msg);
        }
        if (this instanceof Resized msg) {
            return cases.resized(msg);
        }
        if (this instanceof Tick msg) {
            return cases.tick(msg);
        }
        return cases.arrived((Arrived) this);
    }
}
