package io.github.irsadoctor.live.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.facts.ContainerName;
import io.github.irsadoctor.facts.FileEntry;
import io.github.irsadoctor.facts.ProcessUser;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.TokenFile;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.live.Credential;
import io.github.irsadoctor.live.Endpoint;
import io.github.irsadoctor.live.Made;
import io.github.irsadoctor.live.SocketServer;
import io.github.irsadoctor.live.SocketServer.Script;
import io.github.irsadoctor.live.Threads;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands in containers, down to the frames, whatever the API server and the runtime answer. */
class KubeActionsTest {

    private static final ContainerName APP = new ContainerName("payments", "checkout-1", "app");
    private static final String V4 = "v4.channel.k8s.io";
    private static final String SUCCESS = "{\"metadata\":{},\"status\":\"Success\"}";
    private static final String PATH = "/var/run/secrets/eks.amazonaws.com/serviceaccount/token";
    private static final int OUT = 1;
    private static final int ERR = 2;
    private static final int STATUS = 3;

    private final ExecutorService threads = Threads.daemon();
    private final Calls calls = Calls.forWalk(threads);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static String exit(int code) {
        return "{\"status\":\"Failure\",\"message\":\"command terminated\",\"reason\":\"NonZeroExitCode\","
                + "\"details\":{\"causes\":[{\"reason\":\"ExitCode\",\"message\":\"" + code + "\"}]}}";
    }

    private static String internal(String message) {
        return "{\"status\":\"Failure\",\"reason\":\"InternalError\",\"code\":500,\"message\":\"Internal error occurred: "
                + message.replace("\"", "\\\"") + "\"}";
    }

    private static Script writes(String out) {
        return line -> line.upgrade(V4)
                .message(OUT, "")
                .message(ERR, "")
                .message(OUT, out)
                .message(STATUS, SUCCESS)
                .silence();
    }

    private static Script complains(int code, String err) {
        return line ->
                line.upgrade(V4).message(ERR, err).message(STATUS, exit(code)).silence();
    }

    private static Script neverRan(String message) {
        return line -> line.upgrade(V4).message(STATUS, internal(message)).silence();
    }

    private static Script refuses(int status, String body) {
        return line -> line.text("HTTP/1.1 " + status + " No\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body)
                .silence();
    }

    private <T> Seen<T> on(Script script, Function<KubeActions, Seen<T>> ask) throws Exception {
        try (SocketServer server = new SocketServer(script);
                KubeConnection connection = KubeConnection.lab(server.url())) {
            return ask.apply(connection.actions(calls));
        }
    }

    private Seen<ProcessUser> user(Script script) throws Exception {
        return on(script, it -> it.user(APP).await());
    }

    private Seen<TokenFile> token(Script script) throws Exception {
        return on(script, it -> it.token(APP, PATH).await());
    }

    private Seen<FileEntry> file(Script script) throws Exception {
        return on(script, it -> it.file(APP, PATH).await());
    }

    private static String jwt(String sub) {
        Base64.Encoder url = Base64.getUrlEncoder().withoutPadding();
        return url.encodeToString("{\"alg\":\"RS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + url.encodeToString(("{\"sub\":\"" + sub + "\"}").getBytes(StandardCharsets.UTF_8)) + ".c2lnbmF0dXJl";
    }

    @Test
    void theCommandReachesTheContainerAsItStandsWithTheTokenOfTheLogin() throws Exception {
        String odd = "/a b&c=$(id);'\"";
        try (SocketServer server = new SocketServer(writes("-rw-r--r-- 1 0 0 9 Mar  1 12:00 x\n"));
                KubeConnection connection = KubeConnection.to(
                        Endpoint.plain(server.url()), () -> Credential.token("t0ken", Optional.empty()), Map.of())) {
            assertThat(connection.actions(calls).file(APP, odd).await())
                    .isEqualTo(Seen.of(new FileEntry(odd, "-rw-r--r--", 0, 0)));
            assertThat(server.requests().get(0))
                    .startsWith("GET /api/v1/namespaces/payments/pods/checkout-1/exec?container=app&command=ls"
                            + "&command=-ldnL&command=%2Fa%20b%26c%3D%24%28id%29%3B%27%22&stdout=true&stderr=true ")
                    .containsIgnoringCase("sec-websocket-protocol: v4.channel.k8s.io")
                    .contains("Authorization: Bearer t0ken");
        }
    }

    @Test
    void oneCommandIsRunOnceForAllWhoAskAndIsRecorded() throws Exception {
        try (SocketServer server = new SocketServer(writes("uid=0 gid=0"));
                KubeConnection connection = KubeConnection.lab(server.url())) {
            KubeActions actions = connection.actions(calls);
            assertThat(actions.user(APP).await()).isEqualTo(actions.user(APP).await());
            assertThat(server.requests()).hasSize(1);
            Made made = calls.made().get(0);
            assertThat(made.call().operation()).isEqualTo("get pods/exec in payments");
            assertThat(made.call().command())
                    .containsExactly("kubectl", "exec", "checkout-1", "-n", "payments", "-c", "app", "--", "id");
            assertThat(made.attempts()).isEqualTo(1);
        }
    }

    @Test
    void aTokenIsReadAndItsSignatureIsNowhere() throws Exception {
        Seen<TokenFile> seen = token(writes(jwt("system:serviceaccount:payments:checkout")));
        TokenFile.Holds holds = (TokenFile.Holds) seen.value().orElseThrow();
        assertThat(holds.token().subject()).contains("system:serviceaccount:payments:checkout");
        assertThat(seen + " " + calls.made()).doesNotContain("c2lnbmF0dXJl");
    }

    @Test
    void aFileThatIsNoTokenIsNotQuoted() throws Exception {
        Seen<TokenFile> seen = token(writes("hunter2"));
        assertThat(seen.value().orElseThrow()).isInstanceOf(TokenFile.Garbled.class);
        assertThat(seen.toString()).doesNotContain("hunter2");
    }

    @Test
    void theModesWordReachesTheWalk() throws Exception {
        String words = "cat: " + PATH + ": Permission denied";
        assertThat(token(complains(1, words + "\n"))).isEqualTo(Seen.of(new TokenFile.Unreadable(words)));
        assertThat(on(
                        complains(2, "ls: cannot access '/x': Permission denied\n"),
                        it -> it.file(APP, "/x").await()))
                .isInstanceOfSatisfying(
                        Seen.Denied.class,
                        denied -> assertThat(denied.permission()).contains("folders above /x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat: /t: No such file or directory", "cat: can't open '/t': No such file or directory"})
    void aFileThatIsNotThereIsAbsent(String words) throws Exception {
        assertThat(token(complains(1, words + "\n")).isAbsent()).isTrue();
        assertThat(on(complains(1, words), it -> it.file(APP, "/y").await()).isAbsent())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error executing command in container: failed to exec in container: failed to start exec \"1f\": OCI runtime"
                        + " exec failed: exec failed: unable to start container process: exec: \"id\": executable file not"
                        + " found in $PATH: unknown",
                "executable file `id` not found in $PATH: No such file or directory"
            })
    void aContainerWithoutTheProgramIsNoFault(String words) throws Exception {
        Seen.NotAsked<ProcessUser> none = new Seen.NotAsked<>("container app has no id to look with");
        assertThat(user(neverRan(words))).isEqualTo(none);
    }

    @ParameterizedTest
    @ValueSource(ints = {126, 127})
    void soIsAnExitCodeThatSaysSo(int code) throws Exception {
        assertThat(user(complains(code, "no"))).isEqualTo(new Seen.NotAsked<>("container app has no id to look with"));
    }

    @Test
    void aContainerThatDoesNotRunIsSaid() throws Exception {
        Seen.NotAsked<ProcessUser> waiting =
                new Seen.NotAsked<>("container app is not running, so nothing can be run in it");
        assertThat(user(neverRan("container is in CONTAINER_EXITED state"))).isEqualTo(waiting);
        assertThat(on(
                        refuses(500, internal("unable to upgrade connection: container not found (\"app\")")),
                        it -> it.file(APP, "/z").await()))
                .isEqualTo(new Seen.NotAsked<>(waiting.why()));
    }

    @ParameterizedTest
    @CsvSource({"get", "create"})
    void aRefusalNamesTheVerbThatIsMissing(String verb) throws Exception {
        String says = "pods \\\"checkout-1\\\" is forbidden: User \\\"u\\\" cannot " + verb
                + " resource \\\"pods/exec\\\" in API group \\\"\\\" in the namespace \\\"payments\\\"";
        String body = "{\"kind\":\"Status\",\"status\":\"Failure\",\"reason\":\"Forbidden\",\"code\":403,\"message\":\""
                + says + "\"}";
        assertThat(user(refuses(403, body)))
                .isEqualTo(new Seen.Denied<>(verb + " pods/exec in payments", says.replace("\\\"", "\"")));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 429, 500, 503})
    void noOtherRefusalProvesAFileAbsentNorIsSentAgain(int status) throws Exception {
        try (SocketServer server = new SocketServer(
                        refuses(
                                status,
                                "{\"kind\":\"Status\",\"reason\":\"NotFound\",\"message\":\"no\",\"details\":{\"name\":\"checkout-1\"}}"));
                KubeConnection connection = KubeConnection.lab(server.url())) {
            Seen<FileEntry> seen = connection.actions(calls).file(APP, PATH).await();
            assertThat(seen.isKnown()).isFalse();
            assertThat(seen.unseen().orElseThrow().says()).contains("no").doesNotContain("java.");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aSecretInARefusalOfAnotherKindIsOneLine() throws Exception {
        Seen<FileEntry> seen = file(complains(1, "ls: \u001b[31mbad\nthing"));
        assertThat(seen.unseen().orElseThrow().says())
                .contains("\\u{1B}", "exit code 1")
                .doesNotContain("\n", "\u001b");
    }

    @Test
    void whatIsTooLongIsNotReadAndTheLineIsDropped() throws Exception {
        byte[] half = "x".repeat(Capture.MOST / 2 + 1).getBytes(StandardCharsets.UTF_8);
        Script floods =
                line -> line.upgrade(V4).message(OUT, half).message(OUT, half).silence();
        try (SocketServer server = new SocketServer(floods);
                KubeConnection connection = KubeConnection.lab(server.url())) {
            assertThat(connection.actions(calls).environment(APP).await()).isInstanceOf(Seen.Broken.class);
            assertThat(server.isLeft(5)).isTrue();
        }
        assertThat(token(floods).value().orElseThrow()).isInstanceOf(TokenFile.Garbled.class);
    }

    @Test
    void whatCameBeforeACutIsNoAnswer() throws Exception {
        Calls brief = new Calls(threads, Clock.systemUTC(), Duration.ofSeconds(2));
        Script cut = line -> line.upgrade(V4).message(OUT, "uid=0").ping();
        try (SocketServer server = new SocketServer(cut);
                KubeConnection connection = KubeConnection.lab(server.url())) {
            // The JDK's WebSocket now and then misses an end that comes while it answers a ping.
            assertThat(connection.actions(brief).user(APP).await())
                    .isInstanceOfAny(Seen.Broken.class, Seen.TimedOut.class);
        }
    }

    @Test
    void aCutBeforeAnythingIsBroken() throws Exception {
        assertThat(user(line -> line.text("HTTP/1.1 101"))).isInstanceOf(Seen.Broken.class);
    }

    @Test
    void aCommandThatHangsEndsInTimeAndLeavesNoConnection() throws Exception {
        leaves(line -> line.upgrade(V4).message(OUT, "uid=0").silence());
    }

    @Test
    void soDoesAServerThatNeverAgreesToAWebSocket() throws Exception {
        leaves(SocketServer.Line::silence);
    }

    private void leaves(Script script) throws Exception {
        Calls brief = new Calls(threads, Clock.systemUTC(), Duration.ofMillis(900));
        try (SocketServer server = new SocketServer(script);
                KubeConnection connection = KubeConnection.lab(server.url())) {
            assertThat(connection.actions(brief).user(APP).await()).isInstanceOf(Seen.TimedOut.class);
            assertThat(server.isLeft(5)).isTrue();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aClusterThatIsNotThereIsSaidAtOnce() throws Exception {
        String nowhere;
        try (SocketServer gone = new SocketServer(SocketServer.Line::silence)) {
            nowhere = gone.url();
        }
        try (KubeConnection connection = KubeConnection.lab(nowhere)) {
            Seen<ProcessUser> seen = connection.actions(calls).user(APP).await();
            assertThat(seen.unseen().orElseThrow().says()).contains("no connection to " + nowhere);
        }
    }
}
