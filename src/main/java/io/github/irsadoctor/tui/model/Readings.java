package io.github.irsadoctor.tui.model;

import java.util.function.UnaryOperator;

/** Changes how far the text of the shown page has been read, whatever page it is. */
final class Readings {

    private Readings() {}

    static Model in(Model model, UnaryOperator<Reading> change) {
        return model.with(in(model.page(), change));
    }

    static Page in(Page page, UnaryOperator<Reading> change) {
        return page instanceof WithText text ? text.with(change.apply(text.reading())) : page;
    }
}
