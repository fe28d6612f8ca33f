package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.Binding;
import io.github.irsadoctor.tui.model.Keymap;
import io.github.irsadoctor.tui.model.ListOfPage;
import io.github.irsadoctor.tui.model.Listing;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Glyphs;
import io.github.irsadoctor.tui.term.Style;
import java.util.Optional;

/** The last line: a notice, the filter being typed, or the keys. */
final class Footer {

    private Footer() {}

    static void draw(Model model, Canvas canvas) {
        Optional<Listing<?>> typing = model.page().match(new ListOfPage()).filter(Listing::typing);
        if (model.notice().isPresent()) {
            canvas.text(1, 0, Glyphs.head(model.notice().get(), canvas.columns() - 2), Style.CARE.strong());
        } else if (typing.isPresent()) {
            int at = canvas.text(1, 0, "/" + typing.get().filter() + "_", Style.TITLE);
            canvas.text(at + 3, 0, "Enter keeps the filter, Esc shows all", Style.DIM);
        } else {
            keys(model, canvas);
        }
    }

    private static void keys(Model model, Canvas canvas) {
        int at = 1;
        for (Binding binding : Keymap.of(model)) {
            int needed = Glyphs.width(binding.key()) + 1 + Glyphs.width(binding.label());
            if (!binding.label().isEmpty() && at + needed <= canvas.columns()) {
                boolean enabled = binding.disabled().isEmpty();
                int label = canvas.text(at, 0, binding.key(), enabled ? Style.KEY : Style.DIM) + 1;
                at = canvas.text(label, 0, binding.label(), enabled ? Style.PLAIN : Style.DIM) + 3;
            }
        }
    }
}
