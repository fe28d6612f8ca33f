package io.github.irsadoctor.tui.model;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What comes of a message: the new model, and what is to be done outside it. */
public record Next(Model model, List<Effect> effects) {

    public Next {
        effects = List.copyOf(effects);
    }

    static Next of(Model model, Effect... effects) {
        return new Next(model, List.of(effects));
    }

    /** This, and what comes of more that is done to its model. */
    Next then(Function<Model, Next> more) {
        Next next = more.apply(model);
        return new Next(
                next.model(),
                Stream.concat(effects.stream(), next.effects().stream()).toList());
    }
}
