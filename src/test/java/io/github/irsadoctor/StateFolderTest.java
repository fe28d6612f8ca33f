package io.github.irsadoctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

    @TempDir
    private Path home;

    private StateFolder folder() {
        return StateFolder.of(Map.of("XDG_STATE_HOME", home.resolve("state").toString()), home);
    }

    @Test
    void itLiesWhereTheEnvironmentSaysElseUnderTheHomeFolder() {
        assertThat(folder().path()).isEqualTo(home.resolve("state/irsa-doctor"));
        assertThat(StateFolder.of(Map.of(), home).path()).isEqualTo(home.resolve(".local/state/irsa-doctor"));
        assertThat(StateFolder.of(Map.of("XDG_STATE_HOME", "relative"), home).path())
                .isEqualTo(home.resolve(".local/state/irsa-doctor"));
    }

    @Test
    void filesAndFoldersAreForTheirOwnerAlone() throws IOException {
        List<Path> files = folder().add("exports", "walk", new TreeMap<>(Map.of("json", "{}", "md", "# x")));
        assertThat(files)
                .containsExactly(
                        home.resolve("state/irsa-doctor/exports/walk.json"),
                        home.resolve("state/irsa-doctor/exports/walk.md"))
                .allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
        assertThat(mode(files.get(0).getParent())).isEqualTo("rwx------");
        assertThat(files.get(1)).hasContent("# x");
        assertThat(mode(folder().replace("copied.txt", "x"))).isEqualTo("rw-------");
    }

    @Test
    void nothingIsOverwrittenAndNothingStaysBehind() throws IOException {
        Path exports = home.resolve("state/irsa-doctor/exports");
        Files.createDirectories(exports);
        Files.writeString(exports.resolve("walk.json"), "mine");
        folder().add("exports", "walk", new TreeMap<>(Map.of("json", "{}", "a", "A")));
        folder().add("exports", "walk", new TreeMap<>(Map.of("json", "{}", "a", "B")));
        assertThat(names(exports)).containsExactly("walk-2.a", "walk-2.json", "walk-3.a", "walk-3.json", "walk.json");
        assertThat(exports.resolve("walk.json")).hasContent("mine");
        assertThat(exports.resolve("walk-3.a")).hasContent("B");
    }

    @Test
    void whatWasCopiedLastReplacesWhatWasCopiedBefore() throws IOException {
        folder().replace("copied.txt", "first");
        Path file = folder().replace("copied.txt", "second");
        assertThat(file).hasContent("second");
        assertThat(names(file.getParent())).containsExactly("copied.txt");
    }

    @Test
    void aFolderThatCanNotBeWrittenIsNamedInOneClause() throws IOException {
        Path exports = home.resolve("state/irsa-doctor/exports");
        Files.createDirectories(exports.getParent());
        Files.writeString(exports, "a file");
        assertThatThrownBy(() -> folder().add("exports", "walk", Map.of("md", "x")))
                .isInstanceOf(IOException.class)
                .hasMessage("the folder " + exports + " can not be written (" + exports + " is no folder)");
        Files.createDirectory(exports.resolveSibling("copied.txt"));
        Files.createFile(exports.resolveSibling("copied.txt").resolve("full"));
        assertThatThrownBy(() -> folder().replace("copied.txt", "x"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the file " + exports.resolveSibling("copied.txt") + " can not be written (");
        assertThat(names(exports.getParent())).containsExactly("copied.txt", "exports");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
