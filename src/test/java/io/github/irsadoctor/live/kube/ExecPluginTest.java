package io.github.irsadoctor.live.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.irsadoctor.live.Credential;
import io.github.irsadoctor.live.Endpoint;
import io.github.irsadoctor.live.LoginProblem;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Plugins are made of the POSIX shell, which stands for any program. */
class ExecPluginTest {

    private static final Map<String, String> PATH = Map.of("PATH", "/usr/bin:/bin");
    private static final String ANSWER = """
            {"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/%s","status":
            {"token":"t0ken","expirationTimestamp":"2026-03-14T15:23:26Z"}}""";

    private static Credential run(Map<String, String> env, boolean terminal, String command, String... args) {
        ExecConfig exec = new ExecConfig(
                "client.authentication.k8s.io/v1", command, List.of(args), env, terminal, true, "Get it at example.");
        return new ExecPlugin(exec, command, Endpoint.plain("https://k"), PATH).current();
    }

    private static Credential script(String script, String... args) {
        String[] argv = new String[args.length + 3];
        argv[0] = "-c";
        argv[1] = script;
        argv[2] = "plugin";
        System.arraycopy(args, 0, argv, 3, args.length);
        return run(Map.of(), false, "sh", argv);
    }

    @Test
    void bothVersionsAreReadAndAWarningOnStderrDoesNoHarm() {
        for (String version : List.of("v1", "v1beta1")) {
            Credential credential = script("echo 'warning: old' >&2; printf %s \"$1\"", ANSWER.formatted(version));
            assertThat(credential.token()).contains("t0ken");
            assertThat(credential.expires()).contains(Instant.parse("2026-03-14T15:23:26Z"));
            assertThat(credential.toString()).doesNotContain("t0ken");
        }
    }

    @Test
    void argumentsReachThePluginAsTheyAre() {
        String odd = "$(echo x); `id` \"q\" 'p'";
        assertThatThrownBy(() -> script("printf %s \"$1\" >&2; exit 3", odd))
                .isInstanceOf(LoginProblem.class)
                .hasMessageContaining("exit code 3")
                .hasMessageContaining(odd);
    }

    @Test
    void thePluginIsToldWhatItIsAskedFor() {
        assertThatThrownBy(() -> script("printf %s \"$KUBERNETES_EXEC_INFO\" >&2; exit 1"))
                .hasMessageContaining("\"apiVersion\":\"client.authentication.k8s.io/v1\"")
                .hasMessageContaining("\"server\":\"https://k\"");
    }

    @Test
    void itsOwnVariablesAreAdded() {
        assertThatThrownBy(() ->
                        run(Map.of("AWS_PROFILE", "ops"), false, "sh", "-c", "printf %s \"$AWS_PROFILE\" >&2; exit 1"))
                .hasMessageContaining("and said: ops");
    }

    @Test
    void whatGoesWrongIsOneSentence() {
        assertThatThrownBy(() -> run(Map.of(), false, "no-such-plugin"))
                .isInstanceOf(LoginProblem.class)
                .hasMessageContaining("no-such-plugin of the kubeconfig cannot be started")
                .hasMessageContaining("Get it at example.");
        assertThatThrownBy(() -> run(Map.of(), true, "sh")).hasMessageContaining("wants a terminal");
        assertThatThrownBy(() -> script("echo hello")).hasMessageContaining("no JSON");
        assertThatThrownBy(() -> script("echo '{}'")).hasMessageContaining("no ExecCredential");
        assertThatThrownBy(() -> script("printf %s \"$1\"", ANSWER.formatted("v1alpha1")))
                .hasMessageContaining("v1alpha1");
        assertThatThrownBy(
                        () -> script("printf %s \"$1\"", ANSWER.formatted("v1").replace("token", "tolkien")))
                .hasMessageContaining("without a token");
    }

    @Test
    void anEscapeSequenceOnStderrDoesNotReachTheTerminal() {
        assertThatThrownBy(() -> script("printf '\\033[2Jboo' >&2; exit 1"))
                .hasMessageContaining("boo")
                .message()
                .doesNotContain("\u001b");
    }

    @Test
    void aPluginThatHangsIsEndedWithItsChildren() throws IOException {
        Ran ran = Ran.of(new ProcessBuilder("sh", "-c", "echo waiting >&2; sleep 60; true"), Duration.ofMillis(400));
        assertThat(ran.timedOut()).isTrue();
        assertThat(ran.err()).contains("waiting");
    }
}
