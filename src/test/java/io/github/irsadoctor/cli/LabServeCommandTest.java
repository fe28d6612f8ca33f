package io.github.irsadoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.cli.Session.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class LabServeCommandTest {

    @TempDir
    private Path temporary;

    private final Session session = new Session();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void useTheTemporaryFolder() {
        environment.put("TMPDIR", temporary.toString());
    }

    @Test
    void theLinesLeadAPosixShellToTheWorldAndToNothingElse() throws Exception {
        environment.put("AWS_ENDPOINT_URL_S3", "https://elsewhere");
        environment.put("AWS_ENDPOINT_URL_STS", "https://elsewhere");
        environment.put("AWS_PROFILE", "prod");
        environment.put("AWS_SESSION_TOKEN", "mine");
        environment.put("AWS_CONFIG_FILE", "/home/me/.aws/config");

        Map<String, String> after = afterwards(serve().out(), environment);

        assertThat(after)
                .containsEntry("AWS_ENDPOINT_URL", "http://127.0.0.1:4321")
                .containsEntry("AWS_REGION", "eu-west-1")
                .containsEntry("AWS_DEFAULT_REGION", "eu-west-1")
                .containsEntry("AWS_ACCESS_KEY_ID", "AKIALAB")
                .containsEntry("AWS_SECRET_ACCESS_KEY", "lab/only/000")
                .containsEntry("TARGET", "deploy/checkout")
                .containsEntry("NAMESPACE", "payments")
                .doesNotContainKeys(
                        "AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL_STS", "NO_PROXY");
        assertThat(List.of(
                        after.get("KUBECONFIG"),
                        after.get("AWS_CONFIG_FILE"),
                        after.get("AWS_SHARED_CREDENTIALS_FILE")))
                .allSatisfy(file -> assertThat(file).startsWith(temporary.toString()));
    }

    @Test
    void whereAProxyIsSetTheWorldIsReachedWithoutIt() throws Exception {
        environment.put("https_proxy", "http://proxy:3128");
        environment.put("no_proxy", "example.com");

        assertThat(afterwards(serve().out(), environment))
                .containsEntry("NO_PROXY", "127.0.0.1,example.com")
                .containsEntry("no_proxy", "127.0.0.1,example.com");
    }

    @Test
    void whatIsPrintedIsCompleteBeforeItWaits() {
        List<String> seen = new ArrayList<>();
        session.lab.meanwhile = () -> seen.add(session.printed());

        Result result = serve();

        assertThat(seen).containsExactly(result.out());
        assertThat(result.out().lines()).last().isEqualTo("# ready");
    }

    @Test
    void standardErrorSaysWhatPlaysAndHowItEnds() {
        assertThat(serve().err().lines())
                .singleElement()
                .asString()
                .contains("The provider pods cannot reach AWS", "Ctrl-C")
                .doesNotContain("R-08", "D09");
    }

    @Test
    void onlyTheOwnerCanEnterTheFolderAndNoSecretIsInIt() {
        List<String> modes = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        session.lab.meanwhile = () -> all().forEach(path -> {
            modes.add((Files.isDirectory(path) ? "folder " : "file ") + mode(path));
            texts.add(Files.isDirectory(path) ? "" : text(path));
        });

        serve();

        assertThat(modes).containsOnly("folder rwx------", "file rw-------").hasSize(4);
        assertThat(texts).noneMatch(text -> text.contains("lab/only"));
    }

    @Test
    void theKubeconfigNamesTheClusterAsAwsDoesAndTheNamespaceOfTheTarget() {
        List<JsonNode> read = new ArrayList<>();
        session.lab.meanwhile = () -> read.add(new YAMLMapper()
                .readTree(text(all().filter(it -> it.endsWith("kubeconfig"))
                        .findFirst()
                        .orElseThrow())));

        serve();

        JsonNode config = read.get(0);
        assertThat(config.path("current-context").asString()).isEqualTo(FakeLab.CLUSTER);
        assertThat(config.at("/contexts/0/name").asString()).isEqualTo(FakeLab.CLUSTER);
        assertThat(config.at("/contexts/0/context/namespace").asString()).isEqualTo("payments");
        assertThat(config.at("/clusters/0/cluster/server").asString()).isEqualTo("http://127.0.0.1:1234");
        assertThat(config.at("/users/0/user").isEmpty()).isTrue();
    }

    @Test
    void atTheEndTheFolderIsGoneWhateverWasPutThereAndTheServersAreStoppedOnce() {
        session.lab.meanwhile =
                () -> all().filter(Files::isDirectory).forEach(folder -> write(folder.resolve("kubeconfig.lock")));

        assertThat(serve().code()).isZero();

        assertThat(all()).isEmpty();
        assertThat(session.lab.stopped).isEqualTo(1);
    }

    @Test
    void aFolderThatCannotBeMadeIsToldInOneSentenceAndTheServersStop() {
        environment.put("TMPDIR", "/no/such/folder");

        Result result = serve();

        assertThat(result.err())
                .isEqualTo("irsa-doctor: No folder can be made in /no/such/folder; TMPDIR names where to make it.\n");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(session.lab.stopped).isEqualTo(1);
    }

    @Test
    void aMisspeltWorldIsToldWithTheOneThatWasMeant() {
        Result result = session.run("lab", "serve", "wildcart");

        assertThat(result.err()).isEqualTo("irsa-doctor: There is no world wildcart; did you mean wildcard?\n");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
    }

    private Result serve() {
        session.environment = environment;
        try {
            return session.run("lab", "serve", "wildcard");
        } finally {
            // The end comes to the command as an interrupt; it is not this thread's own.
            Thread.interrupted();
        }
    }

    private Stream<Path> all() {
        try (Stream<Path> found = Files.walk(temporary)) {
            return found.filter(it -> !it.equals(temporary)).toList().stream();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void write(Path path) {
        try {
            Files.createFile(path);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The variables of a shell that has run the lines. */
    private static Map<String, String> afterwards(String lines, Map<String, String> before) throws Exception {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", lines + "\nenv");
        shell.environment()
                .keySet()
                .removeIf(name -> name.startsWith("AWS_") || name.toLowerCase().endsWith("_proxy"));
        shell.environment().putAll(before);
        Process process = shell.redirectErrorStream(true).start();
        Map<String, String> after = new HashMap<>();
        new String(process.getInputStream().readAllBytes())
                .lines()
                .map(line -> line.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> after.put(pair[0], pair[1]));
        assertThat(process.waitFor()).isZero();
        return after;
    }
}
