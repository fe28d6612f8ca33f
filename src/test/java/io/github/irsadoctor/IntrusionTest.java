package io.github.irsadoctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.Status;
import io.github.irsadoctor.facts.Actions;
import io.github.irsadoctor.facts.ContainerName;
import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.lab.WorldCatalogue;
import io.github.irsadoctor.lab.http.RequestLog;
import io.github.irsadoctor.walk.Headline.Verdict;
import io.github.irsadoctor.walk.WalkState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A walk sends nothing above the permitted level: by the lab's own log of requests. */
class IntrusionTest {

    private static final ContainerName APP = new ContainerName("payments", "checkout-1", "app");

    @ParameterizedTest
    @CsvSource({
        "NONE,   ''",
        "EXEC,   get pods/exec",
        "ASSUME, get pods/exec;create serviceaccounts/token;sts:AssumeRoleWithWebIdentity",
        "PROBE,  get pods/exec;create serviceaccounts/token;sts:AssumeRoleWithWebIdentity"
    })
    void theLabSeesNothingAboveTheLevel(Intrusion level, String beyondReading) {
        try (LabTrial trial = LabTrial.of(WorldCatalogue.find("healthy"), level)) {
            WalkState state = trial.walk();

            Set<String> sent = trial.requests().stream()
                    .map(RequestLog.Entry::operation)
                    .map(operation -> operation.label())
                    .filter(label -> label.startsWith("create ")
                            || label.contains("pods/exec")
                            || label.equals("sts:AssumeRoleWithWebIdentity"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(sent).containsExactlyInAnyOrderElementsOf(labels(beyondReading));
            assertThat(state.end().orElseThrow().headline().verdict()).isEqualTo(Verdict.HEALTHY);
            assertThat(state.end().orElseThrow().outcomes())
                    .noneMatch(outcome -> outcome.status() == Status.FAIL || outcome.status() == Status.UNKNOWN);
        }
    }

    private static List<String> labels(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(";"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod-eu", "arn:aws:eks:eu-west-1:111122223333:cluster/Production"})
    void aContextNamedForProductionIsOnlyReadAndSaysSo(String context) {
        Permission usual = Permission.inContext(Optional.empty(), context);
        assertThat(usual.most()).isEqualTo(Intrusion.NONE);
        assertThat(usual.cap(Actions.none())
                        .user(APP)
                        .await()
                        .unseen()
                        .orElseThrow()
                        .says())
                .isEqualTo("not tried: context " + context + " is protected; it needs --active exec");
        assertThat(Permission.inContext(Optional.of(Intrusion.ASSUME), context).most())
                .isEqualTo(Intrusion.ASSUME);
    }

    @Test
    void anyOtherContextIsLookedIntoAndNoTokenIsMinted() {
        assertThat(Permission.inContext(Optional.empty(), "staging").most()).isEqualTo(Intrusion.EXEC);
    }
}
