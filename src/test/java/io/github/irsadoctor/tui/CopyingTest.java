package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.tui.model.CauseName;
import io.github.irsadoctor.tui.model.CauseText;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.term.Clipboard;
import io.github.irsadoctor.tui.term.Host;
import io.github.irsadoctor.walk.WalkState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a copy goes, and what is said of it. */
class CopyingTest {

    private static final Effect.Copy COPY = new Effect.Copy(1, "3 commands", "a\nb\nc");

    private final List<String> passed = new ArrayList<>();
    private final Host host = new Host() {
        @Override
        public boolean rings(Runnable bell) {
            return false;
        }

        @Override
        public void suspend() {
            throw new IllegalStateException("a copy suspends nothing");
        }

        @Override
        public boolean retaken() {
            return false;
        }

        @Override
        public void pass(String sequence) {
            passed.add(sequence);
        }
    };

    private Copying.Copied copied(Map<String, String> environment) throws IOException {
        return new Copying(host, new Clipboard(environment)).copy(COPY);
    }

    @Test
    void theTerminalIsHandedTheTextInBase64() throws IOException {
        assertThat(copied(Map.of("TERM", "xterm-256color"))).isEqualTo(new Copying.Copied("Copied 3 commands.", true));
        assertThat(passed).singleElement().asString().contains(base64("a\nb\nc"));
    }

    @Test
    void whereASettingDecidesItIsNamedAndTheTextKept() throws IOException {
        Copying.Copied copied = copied(Map.of("TERM", "tmux-256color", "TMUX", "/tmp/tmux"));
        assertThat(copied.certain()).isFalse();
        assertThat(copied.says()).startsWith("Copied 3 commands. tmux takes it");
        assertThat(passed).hasSize(1);
    }

    @Test
    void aTerminalThatDropsItIsHandedNothing() throws IOException {
        assertThat(copied(Map.of("TERM", "linux")).certain()).isFalse();
        assertThat(passed).isEmpty();
    }

    @Test
    void whatIsKeptIsSaidWithItsFile() {
        assertThat(new Papers(new StillDesk()).keep(COPY)).isEqualTo("Kept in /exports/copied.txt.");
        assertThat(new Papers(new StillDesk()).export(new Effect.Export(1, WalkState.before(List.of()))))
                .isEqualTo("Written: /exports/walk.md, and the same as .json");
    }

    @Test
    void aFolderThatTakesNothingIsOneSentence() {
        Papers papers =
                new Papers(new FullDesk(new IOException("the folder /x can not be written (permission denied)")));
        assertThat(papers.keep(COPY))
                .isEqualTo("Nothing was copied: the folder /x can not be written (permission denied).");
        assertThat(papers.export(new Effect.Export(1, WalkState.before(List.of()))))
                .isEqualTo("Nothing was exported: the folder /x can not be written (permission denied).");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private record FullDesk(IOException problem) implements Desk {

        @Override
        public Optional<CauseText> explain(String cause) {
            return Optional.empty();
        }

        @Override
        public List<CauseName> causes() {
            return List.of();
        }

        @Override
        public List<Path> export(WalkState state) throws IOException {
            throw problem;
        }

        @Override
        public Path keep(String text) throws IOException {
            throw problem;
        }
    }
}
