package io.github.irsadoctor.lab.aws.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What STS still takes for true after IAM has changed ("IAM ... eventual consistency", IAM user guide,
 * troubleshoot_general).
 */
final class Propagation {

    private final Duration delay;
    private final Deque<Earlier> earlier = new ArrayDeque<>();

    Propagation(Duration delay) {
        this.delay = delay;
    }

    private record Earlier(Instant until, AwsState state) {}

    /** Notes that {@code before} was changed then. */
    void changed(Instant time, AwsState before) {
        if (!delay.isZero()) {
            earlier.addLast(new Earlier(time.plus(delay), before));
        }
    }

    /** The state as seen then. */
    AwsState at(Instant time, AwsState now) {
        while (!earlier.isEmpty() && !time.isBefore(earlier.peekFirst().until())) {
            earlier.removeFirst();
        }
        return earlier.isEmpty() ? now : earlier.peekFirst().state();
    }
}
