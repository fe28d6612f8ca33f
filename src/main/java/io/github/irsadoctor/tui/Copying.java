package io.github.irsadoctor.tui;

import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.term.Clipboard;
import io.github.irsadoctor.tui.term.Host;
import java.io.IOException;
import java.util.Optional;

/** Hands a text to the terminal's clipboard. Called from the thread that draws, between two frames. */
record Copying(Host host, Clipboard clipboard) {

    /**
     * What became of a copy.
     *
     * @param says one sentence
     * @param certain false if the text has to be kept in a file as well
     */
    record Copied(String says, boolean certain) {}

    /**
     * Copies.
     *
     * @throws IOException if the terminal is gone
     */
    Copied copy(Effect.Copy effect) throws IOException {
        Optional<String> sequence = clipboard.sequence(effect.text());
        if (sequence.isEmpty()) {
            return new Copied(clipboard.refusal(effect.text()).orElse("This terminal takes no copy."), false);
        }
        host.pass(sequence.get());
        String says = "Copied " + effect.what() + ".";
        return clipboard
                .condition()
                .map(condition -> new Copied(says + " " + condition, false))
                .orElse(new Copied(says, true));
    }
}
