package io.github.irsadoctor.tui.model;

/** The order of a list. */
record Sorts(Model model) {

    /** By the next of the columns that the shown list can be sorted by. */
    Next next() {
        return Next.of(model);
    }
}
