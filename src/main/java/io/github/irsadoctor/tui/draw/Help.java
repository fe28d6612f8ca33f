package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.Binding;
import io.github.irsadoctor.tui.model.Keymap;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Style;
import java.util.List;

/** The keys of a page, over the page. */
final class Help {

    private static final int WIDTH = 76;
    private static final int KEY = 7;

    private Help() {}

    static void draw(Model model, Canvas canvas) {
        List<Binding> bindings = Keymap.of(model);
        int height = Math.min(bindings.size() + 4, canvas.rows());
        int x = (canvas.columns() - WIDTH) / 2;
        int y = (canvas.rows() - height) / 2;
        Canvas inside = canvas.part(x, y, WIDTH, height).clear().frame("Keys", true);
        for (int i = 0; i < bindings.size(); i++) {
            line(bindings.get(i), inside, i);
        }
        inside.text(1, bindings.size() + 1, "any key goes back to the page", Style.DIM);
    }

    private static void line(Binding binding, Canvas canvas, int y) {
        boolean enabled = binding.disabled().isEmpty();
        canvas.text(1, y, binding.key().equals(" ") ? "space" : binding.key(), enabled ? Style.KEY : Style.DIM);
        int at = canvas.text(1 + KEY, y, binding.help(), enabled ? Style.PLAIN : Style.DIM);
        binding.disabled().ifPresent(why -> canvas.text(at + 1, y, "– " + why, Style.DIM));
    }
}
