package io.github.irsadoctor.tui.model;

import java.util.List;

/** What comes of a message: the new model, and what is to be done outside it. */
public record Next(Model model, List<Effect> effects) {

    public Next {
        effects = List.copyOf(effects);
    }

    static Next of(Model model, Effect... effects) {
        return new Next(model, List.of(effects));
    }
}
