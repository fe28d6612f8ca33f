package io.github.irsadoctor.tui.model;

/** Changes the list of the shown page, whatever page it is. */
final class Lists {

    private Lists() {}

    static Model in(Model model, WithList.Change change) {
        return model.page() instanceof WithList<?> page ? model.with(page.changed(change)) : model;
    }
}
