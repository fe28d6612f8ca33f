package io.github.irsadoctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.report.Schemas;
import io.github.irsadoctor.report.Walks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramDeskTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private ProgramDesk desk() {
        return new ProgramDesk(new StateFolder(folder), CLOCK);
    }

    @Test
    void aWalkIsExportedAsMarkdownAndAsJson() throws IOException {
        List<Path> files = desk().export(Walks.state(Walks.faulty(Walks.pod("payments", "checkout-7d9f"))));
        assertThat(files)
                .extracting(file -> folder.relativize(file).toString())
                .containsExactly(
                        "exports/20260301T120000Z_demo_payments_checkout-7d9f.md",
                        "exports/20260301T120000Z_demo_payments_checkout-7d9f.json");
        assertThat(files.get(0)).content().startsWith("# irsa-doctor: FAULTY");
        Schemas.assertValid("irsa-doctor.walk-1", Files.readString(files.get(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "a/b\0c\nd", "-rf", "...", "\u202E\uD83D", "", "con aux"})
    void noNameFromOutsideLeavesTheFolderOrTakesAnythingButPlainCharacters(String name) throws IOException {
        assertNamed(name);
        assertNamed(name.repeat(2000));
    }

    private void assertNamed(String name) throws IOException {
        List<Path> files = desk().export(Walks.state(Walks.healthy(Walks.pod(name, name))));
        assertThat(files).allSatisfy(file -> {
            assertThat(file.normalize().getParent()).isEqualTo(folder.resolve("exports"));
            assertThat(file.getFileName().toString())
                    .matches("[A-Za-z0-9][A-Za-z0-9._-]*")
                    .hasSizeLessThan(250);
        });
    }

    @Test
    void aCauseIsExplainedInTheWordsOfTheCommandLine() {
        var entry = new CatalogueEntries().entry("R-03").orElseThrow();
        var text = desk().explain("R-03").orElseThrow();
        assertThat(List.of(text.title(), text.what(), text.looks(), text.fix(), String.join("\n", text.prove())))
                .containsExactly(entry.title(), entry.what(), entry.looks(), entry.fix(), entry.prove());
        assertThat(text.what()).doesNotContain("\n");
        assertThat(text.sources()).isEqualTo(entry.sources()).isNotEmpty();
    }
}
