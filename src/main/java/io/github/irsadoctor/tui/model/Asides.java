package io.github.irsadoctor.tui.model;

/** What is done beside a walk: explaining, exporting, copying, going further. */
record Asides(Model model) {

    Next explain() {
        return Next.of(model);
    }

    Next export() {
        return Next.of(model);
    }

    Next copy() {
        return Next.of(model);
    }

    Next raise() {
        return Next.of(model);
    }

    /** Walks again as far as the level under the cursor goes. */
    Next chosen(LevelsPage page) {
        return Next.of(model);
    }
}
