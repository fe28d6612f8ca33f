package io.github.irsadoctor.lab.aws;

import io.github.irsadoctor.lab.aws.cloudtrail.ManagementEvent;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.aws.wire.Scope;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Writes management writes of IAM and EKS into CloudTrail: who did what when, and whether it was refused. */
record Recorder(RunningAws aws, Clock clock) {

    private static final Set<String> SERVICES = Set.of("iam", "eks");

    /**
     * Notes a call, if it is a write somebody signed.
     *
     * @param requestId of the answer
     * @param refusal empty where it was done
     */
    void note(Call call, String requestId, Optional<Refusal> refusal) {
        if (!call.route().writes() || !SERVICES.contains(call.route().service())) {
            return;
        }
        call.caller()
                .ifPresent(caller -> aws.record(new ManagementEvent(
                                requestId,
                                clock.instant(),
                                call,
                                caller,
                                Scope.of(call.request()).map(Scope::accessKeyId),
                                aws.now().partition(),
                                refusal)
                        .event()));
    }
}
