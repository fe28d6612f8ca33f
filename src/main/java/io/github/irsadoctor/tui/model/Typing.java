package io.github.irsadoctor.tui.model;

import java.util.Optional;

/** Keys that go into the filter of a list. */
record Typing(Model model, Key key) {

    /** The model after this key; empty if no filter is being typed, or the key is none of its own. */
    Optional<Model> inFilter() {
        Optional<? extends Listing<?>> list =
                model.page().match(new ListOfPage()).filter(Listing::typing);
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

    /** The model after this key; empty if nothing is being looked for in a text, or the key is none of its own. */
    Optional<Model> inFind() {
        Optional<Find> find =
                model.page().match(new ReadingOfPage()).map(Reading::find).filter(Find::typing);
        if (find.isEmpty()) {
            return Optional.empty();
        }
        String text = find.get().text();
        if (key.types()) {
            return Optional.of(looking(text + key.name(), true));
        }
        if (key.equals(Key.BACKSPACE)) {
            String shorter = text.isEmpty() ? "" : text.substring(0, text.length() - 1);
            return Optional.of(looking(shorter, !text.isEmpty()));
        }
        if (key.equals(Key.CTRL_U)) {
            return Optional.of(looking("", true));
        }
        if (key.equals(Key.ENTER)) {
            return Optional.of(looking(text, false));
        }
        return key.equals(Key.ESC) ? Optional.of(looking("", false)) : Optional.empty();
    }

    private Model looking(String text, boolean typing) {
        return Readings.in(model, it -> it.looking(new Find(text, typing, 0)));
    }

    /** The model with all rows shown again. */
    Model cleared() {
        return filtered("", false);
    }

    private Model filtered(String text, boolean typing) {
        return Lists.in(model, new Lists.Change() {
            @Override
            public <T extends Listing.Row> Listing<T> of(Listing<T> it) {
                return it.filtered(text, typing);
            }
        });
    }
}
