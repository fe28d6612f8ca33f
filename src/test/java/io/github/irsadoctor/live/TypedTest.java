package io.github.irsadoctor.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls as lines: what a shell makes of them is what was sent, whatever stands in them. */
class TypedTest {

    private static final Typed TYPED =
            new Typed(List.of("--context", "prod eu"), () -> List.of("--region", "eu-west-1", "--profile", "dev"));

    private static Call call(String... command) {
        return new Call("any", Map.of(), List.of(command));
    }

    private static String line(String... command) {
        return TYPED.line(call(command)).orElseThrow();
    }

    @Test
    void kubectlIsLedToTheContextAndAwsToRegionAndProfile() {
        assertThat(line("kubectl", "get", "pods")).isEqualTo("kubectl --context 'prod eu' get pods");
        assertThat(line("aws", "eks", "list-clusters"))
                .isEqualTo("aws eks list-clusters --region eu-west-1 --profile dev");
        assertThat(line("aws", "iam", "get-role")).isEqualTo("aws iam get-role --profile dev");
        assertThat(line("aws", "cloudtrail", "lookup-events", "--region", "us-east-1"))
                .isEqualTo("aws cloudtrail lookup-events --region us-east-1 --profile dev");
    }

    @Test
    void aCallNobodyTypesHasNoLineNorHasOneThatNoShellCanCarry() {
        assertThat(TYPED.line(Call.of("log in", Map.of()))).isEmpty();
        assertThat(TYPED.line(call("kubectl", "get", "pod", "a\0b"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$(echo x)", "a'b", "\"; echo x #", "two\nlines", "`id`", "a b", "*", "=x", "|cat"})
    void aShellReadsBackEveryArgument(String hostile) throws Exception {
        assertThat(read(line("kubectl", "exec", hostile, "--", "env")))
                .isEqualTo("<--context><prod eu><exec><" + hostile + "><--><env>");
        assertThat(read(line("kubectl", "exec", "p", "--", "cat", hostile)))
                .isEqualTo("<--context><prod eu><exec><p><--><cat><" + hostile + ">");
        assertThat(read(line("aws", "iam", "get-role", hostile)))
                .isEqualTo("<iam><get-role><" + hostile + "><--profile><dev>");
        assertThat(read(line("kubectl", "create", "token", hostile) + "\n"
                        + line("aws", "sts", "assume-role-with-web-identity", hostile)))
                .isEqualTo("<sts><assume-role-with-web-identity><" + hostile + "><--region><eu-west-1>"
                        + "<--profile><dev><--web-identity-token><<--context><prod eu><create><token><" + hostile
                        + ">>");
    }

    /** Runs a line in a shell in which the programs print what they are given. */
    private static String read(String line) throws IOException, InterruptedException {
        String printing = "() { printf '<%s>' \"$@\"; }\n";
        List<String> shell = new ArrayList<>(List.of("sh", "-c"));
        shell.add("kubectl" + printing + "aws" + printing + "cut() { cat; }\n" + line);
        Process process = new ProcessBuilder(shell).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }
}
