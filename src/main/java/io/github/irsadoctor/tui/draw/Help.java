package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.Binding;
import io.github.irsadoctor.tui.model.Keymap;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Style;

/** The keys of a page, over the page. */
final class Help {

    private static final int WIDTH = 76;
    private static final int KEY = 7;

    private Help() {}

    static void draw(Model model, Canvas canvas) {
        Strips lines = new Strips(WIDTH - 4);
        Keymap.of(model).forEach(binding -> add(binding, lines));
        lines.blank();
        lines.words("any key goes back to the page", Style.DIM);
        int height = Math.min(lines.lines().size() + 2, canvas.rows());
        int x = (canvas.columns() - WIDTH) / 2;
        int y = (canvas.rows() - height) / 2;
        Canvas inside = canvas.part(x, y, WIDTH, height).clear().frame("Keys", true);
        for (int i = 0; i < lines.lines().size(); i++) {
            inside.strip(1, i, lines.lines().get(i));
        }
    }

    private static void add(Binding binding, Strips lines) {
        boolean enabled = binding.disabled().isEmpty();
        String key = String.format("%-" + KEY + "s", binding.key());
        String why = binding.disabled().map(it -> " – " + it).orElse("");
        lines.hanging(key, enabled ? Style.KEY : Style.DIM, binding.help() + why, enabled ? Style.PLAIN : Style.DIM);
    }
}
