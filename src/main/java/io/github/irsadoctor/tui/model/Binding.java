package io.github.irsadoctor.tui.model;

import java.util.List;
import java.util.Optional;

/**
 * What keys do on a page, as data: footer and help are drawn from it.
 *
 * @param keys all that ask for it, the one to name first
 * @param label one word for the footer; empty keeps it out of the footer
 * @param help one line for the help
 * @param disabled why it can not be done now; empty where it can
 */
public record Binding(List<Key> keys, String label, String help, Optional<String> disabled, Action action) {

    public Binding {
        keys = List.copyOf(keys);
    }

    static Binding of(Action action, String label, String help, Key... keys) {
        return new Binding(List.of(keys), label, help, Optional.empty(), action);
    }

    Binding disabledBy(Optional<String> reason) {
        return new Binding(keys, label, help, reason, action);
    }

    /** With another word for the footer. */
    public Binding called(String word) {
        return new Binding(keys, word, help, disabled, action);
    }

    /** The first key as it is named on the screen. */
    public String key() {
        return keys.get(0).name();
    }
}
