package io.github.irsadoctor.tui.model;

/** Keys while the keys are shown: those that move scroll, where there is more to show; all others go back. */
record Helps(Model model, Layout layout) {

    private static final int PAGE = 10;

    Model on(Key key) {
        int last = layout.lastRow(model);
        int by = Keymap.find(model, key).map(Binding::action).map(Helps::rows).orElse(0);
        return last == 0 || by == 0
                ? model.helping(false)
                : model.helpAt(Math.max(0, Math.min(last, model.helpRow() + by)));
    }

    private static int rows(Action action) {
        return switch (action) {
            case UP -> -1;
            case DOWN -> 1;
            case PAGE_UP -> -PAGE;
            case PAGE_DOWN -> PAGE;
            default -> 0;
        };
    }
}
