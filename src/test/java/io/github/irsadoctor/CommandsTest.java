package io.github.irsadoctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.lab.Card;
import io.github.irsadoctor.lab.WorldCatalogue;
import io.github.irsadoctor.lab.http.RequestLog;
import io.github.irsadoctor.walk.WalkState;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of a walk are what it did, no more and no less: by the lab's own log of requests. */
class CommandsTest {

    static Stream<String> worlds() {
        return WorldCatalogue.list().stream().map(Card::id);
    }

    private static Set<String> sent(LabTrial trial) {
        return trial.requests().stream()
                .map(RequestLog.Entry::operation)
                .map(operation -> operation.label())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> told(WalkState state) {
        return state.commands().stream().map(CommandLabel::of).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void everyKindOfRequestHasItsCommandAndEveryCommandItsRequest(String world) throws Exception {
        try (LabTrial trial = LabTrial.of(world)) {
            WalkState state = trial.walk();

            assertThat(told(state)).isEqualTo(sent(trial));
            assertThat(state.commands()).doesNotHaveDuplicates();
            assertThat(readByAShell(state.commands())).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Intrusion.class)
    void whatWasNotDoneAtALevelIsNotThere(Intrusion level) {
        try (LabTrial trial = LabTrial.of(WorldCatalogue.find("healthy"), level)) {
            assertThat(told(trial.walk())).isEqualTo(sent(trial));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthy", "ledger-after-the-move", "buckets-stay-unready"})
    void neitherCommandsNorRecordsHoldASecretTheLabGaveOut(String world) {
        try (LabTrial trial = LabTrial.of(world)) {
            trial.walk();
            // The second walk sees in CloudTrail what the first one was given.
            WalkState state = trial.walk();

            assertThat(trial.issued()).isNotEmpty();
            assertThat(state.toString()).contains("AssumeRoleWithWebIdentity", "--web-identity-token");
            assertThat(new SecretSearch(trial.issued()).in(state.toString())).isEmpty();
        }
    }

    @Test
    void theTokenPassesFromOneLineToTheNextWithoutBeingShown() {
        try (LabTrial trial = LabTrial.of("healthy")) {
            List<String> commands = trial.walk().commands();

            assertThat(commands)
                    .filteredOn(it -> it.startsWith("TOKEN=$(kubectl create token "))
                    .hasSize(1);
            assertThat(commands)
                    .filteredOn(it -> it.contains("assume-role-with-web-identity"))
                    .hasSize(1)
                    .allMatch(it -> it.endsWith(" --web-identity-token \"$TOKEN\""));
            assertThat(commands)
                    .filteredOn(it -> it.contains(" cat "))
                    .isNotEmpty()
                    .allMatch(it -> it.endsWith(" | cut -d. -f2"));
        }
    }

    private static int readByAShell(List<String> commands) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-n").redirectErrorStream(true).start();
        shell.getOutputStream().write(String.join("\n", commands).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        shell.getOutputStream().close();
        shell.getInputStream().readAllBytes();
        return shell.waitFor();
    }
}
