package io.github.irsadoctor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.launcher.Distribution.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {

    private static final String RELEASE = "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"21.0.4\"\n";

    @TempDir
    private Path folder;

    private Distribution distribution;

    @BeforeEach
    void makeADistributionInAFolderWithBlanks() throws IOException {
        distribution = new Distribution(folder.resolve("a folder/irsa doctor"));
    }

    @Test
    void argumentsArriveAsTheyWereTyped() throws IOException {
        Result result = withJava(RELEASE).run("check", "", "a b", "$(id)", "'\"*", "-n");
        assertThat(result.lines())
                .endsWith("<check>", "<>", "<a b>", "<$(id)>", "<'\"*>", "<-n>")
                .contains("<@" + real(distribution.home) + "/lib/jvm.options>", "<io.github.irsadoctor.App>");
        assertThat(result.out()).contains("<" + real(distribution.home) + "/lib/irsa-doctor.jar>");
    }

    @Test
    void theExitCodeIsTheJvms() throws IOException {
        distribution.with("JAVA_HOME", java("exit 3", RELEASE).toString());
        assertThat(distribution.run("check").code()).isEqualTo(3);
    }

    @Test
    void theJvmTakesTheLaunchersPlaceWhereNoScreenIsAskedFor() throws IOException {
        distribution
                .with("JAVA_HOME", java("echo $$", RELEASE).toString())
                .with("SCRIPT", distribution.script.toString());
        Result result = distribution.run(Path.of("/bin/sh"), "-c", "echo $$; exec \"$SCRIPT\" check");
        assertThat(result.lines()).hasSize(2).containsOnly(result.lines().get(0));
    }

    @ParameterizedTest
    @CsvSource({"classes.jsa, -XX:SharedArchiveFile=", "classes.aot, -XX:AOTCache="})
    void aClassArchiveOfThisVeryJvmIsUsed(String file, String flag) throws IOException {
        archive(file, RELEASE);
        assertThat(withJava(RELEASE).run("check").out())
                .contains("<" + flag + real(distribution.home) + "/lib/" + file + ">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_VERSION=\"21.0.5\"\n", "JAVA_VERSION=\"25\"\nIMPLEMENTOR=\"Other\"\n"})
    void aClassArchiveOfAnotherJvmIsSilentlyLeftAlone(String release) throws IOException {
        archive("classes.jsa", RELEASE);
        Result result = withJava(release).run("check");
        assertThat(result.code()).isZero();
        assertThat(result.out()).doesNotContain("classes.jsa").startsWith("<@");
    }

    @Test
    void aJvmThatDoesNotSayWhatItIsIsAskedForItsVersionAndGetsNoArchive() throws IOException {
        archive("classes.jsa", RELEASE);
        String body =
                "[ \"$1\" = -version ] && echo 'openjdk version \"21.0.4\" 2024' >&2 && exit 0; " + Distribution.ECHO;
        distribution.with("JAVA_HOME", java(body, "").toString());
        assertThat(distribution.run("check").lines()).endsWith("<check>").noneMatch(line -> line.contains("jsa"));
    }

    @Test
    void withoutAnyJavaOneSentenceSaysWhatToDo() {
        Result result = distribution.with("PATH", "/nowhere").run("check");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out())
                .isEqualTo(
                        "irsa-doctor: No java was found: install a Java of version 17 or newer, or set JAVA_HOME to one.\n");
    }

    @ParameterizedTest
    @CsvSource({"11.0.2, 11", "1.8.0_392, 8", "16, 16"})
    void anOldJavaIsRefusedInOneSentence(String written, String major) throws IOException {
        for (String release : new String[] {"JAVA_VERSION=\"" + written + "\"\n", ""}) {
            Path java = Distribution.java(folder.resolve("jdk" + release.length()), version(written), release);
            Result result = distribution.with("JAVA_HOME", java.toString()).run("check");
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.lines()).hasSize(1);
            assertThat(result.out()).contains("version 17 or newer is needed").contains("is version " + major + ";");
        }
    }

    @Test
    void aJavaThatDoesNotTellItsVersionIsRefused() throws IOException {
        distribution.with("JAVA_HOME", java("echo hello", "").toString());
        Result result = distribution.run("check");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).contains("does not tell its version");
    }

    @Test
    void aJavaHomeWithoutAJavaIsPassedOverForThePath() throws IOException {
        Path java = java(Distribution.ECHO, RELEASE);
        distribution.with("JAVA_HOME", "/nowhere").with("PATH", java.resolve("bin") + ":/usr/bin:/bin");
        assertThat(distribution.run("check").lines()).endsWith("<check>");
    }

    @Test
    void itIsFoundThroughAChainOfLinksAndOnThePath() throws IOException {
        Path links = Files.createDirectories(folder.resolve("some links"));
        Path first = Files.createSymbolicLink(links.resolve("first"), distribution.script);
        Files.createSymbolicLink(links.resolve("irsa-doctor"), Path.of("first"));
        withJava(RELEASE).with("PATH", links + ":/usr/bin:/bin");
        String jar = "<" + real(distribution.home) + "/lib/irsa-doctor.jar>";
        assertThat(distribution.run(first, "check").out()).contains(jar);
        assertThat(distribution.run(links.resolve("irsa-doctor"), "check").out())
                .contains(jar);
        assertThat(distribution
                        .run(Path.of("/bin/sh"), "-c", "irsa-doctor check")
                        .out())
                .contains(jar);
    }

    @Test
    void aDistributionWithoutItsJarSaysSo() throws IOException {
        Files.delete(distribution.home.resolve("lib/irsa-doctor.jar"));
        assertThat(withJava(RELEASE).run("check").out()).contains("irsa-doctor.jar is missing");
    }

    private Distribution withJava(String release) throws IOException {
        return distribution.with("JAVA_HOME", java(Distribution.ECHO, release).toString());
    }

    private Path java(String body, String release) throws IOException {
        return Distribution.java(folder.resolve("a jdk"), body, release);
    }

    private static String version(String written) {
        return "echo 'openjdk version \"" + written + "\" 2018-10-16' >&2";
    }

    private void archive(String file, String release) throws IOException {
        Files.createFile(distribution.home.resolve("lib").resolve(file));
        Files.writeString(distribution.home.resolve("lib/archive.jvm"), release);
    }

    private static String real(Path path) throws IOException {
        return path.toRealPath().toString();
    }
}
