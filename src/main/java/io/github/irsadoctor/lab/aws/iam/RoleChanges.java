package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.state.Role;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.wire.Call;
import java.time.Clock;
import java.util.function.BiFunction;

/** How one role is changed: found and judged in the same step, in the state as it is then. */
record RoleChanges(RunningAws aws, Clock clock) {

    /** Changes the role a call names; {@code step} gets what the caller can see and the role as it is. */
    void of(Call call, String name, BiFunction<Found, Role, Role> step) {
        aws.change(clock.instant(), before -> changed(before, call, name, step));
    }

    private static AwsState changed(AwsState before, Call call, String name, BiFunction<Found, Role, Role> step) {
        Found found = Found.in(before, call);
        return before.with(step.apply(found, found.writable(name)));
    }
}
