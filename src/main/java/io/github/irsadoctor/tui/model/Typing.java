package io.github.irsadoctor.tui.model;

import java.util.Optional;

/** Keys that go into the filter of a list. */
record Typing(Model model, Key key) {

    /** The model after this key; empty if no filter is being typed, or the key is none of its own. */
    Optional<Model> inFilter() {
        Optional<? extends Listing<?>> list = model.page().listing().filter(Listing::typing);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        String text = list.get().filter();
        if (key.types()) {
            return Optional.of(filtered(text + key.name(), true));
        }
        if (key.equals(Key.BACKSPACE)) {
            return Optional.of(
                    text.isEmpty() ? filtered("", false) : filtered(text.substring(0, text.length() - 1), true));
        }
        if (key.equals(Key.CTRL_U)) {
            return Optional.of(filtered("", true));
        }
        if (key.equals(Key.ENTER)) {
            return Optional.of(filtered(text.strip(), false));
        }
        return key.equals(Key.ESC) ? Optional.of(cleared()) : Optional.empty();
    }

    /** The model with all rows shown again. */
    Model cleared() {
        return filtered("", false);
    }

    private Model filtered(String text, boolean typing) {
        return Lists.in(model, new WithList.Change() {
            @Override
            public <T extends Listing.Row> Listing<T> of(Listing<T> it) {
                return it.filtered(text, typing);
            }
        });
    }
}
