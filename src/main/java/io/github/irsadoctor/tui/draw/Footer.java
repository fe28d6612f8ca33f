package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.Action;
import io.github.irsadoctor.tui.model.Binding;
import io.github.irsadoctor.tui.model.Find;
import io.github.irsadoctor.tui.model.Keymap;
import io.github.irsadoctor.tui.model.ListOfPage;
import io.github.irsadoctor.tui.model.Listing;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.model.Reading;
import io.github.irsadoctor.tui.model.ReadingOfPage;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Glyphs;
import io.github.irsadoctor.tui.term.Style;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The last line: a notice, the filter being typed, or the keys. */
final class Footer {

    private static final Set<Action> ALWAYS = Set.of(Action.HELP, Action.BACK, Action.QUIT);
    private static final int GAP = 3;

    private Footer() {}

    static void draw(Model model, Canvas canvas) {
        Optional<Listing<?>> typing = model.page().match(new ListOfPage()).filter(Listing::typing);
        Optional<Find> find =
                model.page().match(new ReadingOfPage()).map(Reading::find).filter(Find::typing);
        if (model.notice().isPresent()) {
            canvas.text(1, 0, Glyphs.head(model.notice().get(), canvas.columns() - 2), Style.CARE.strong());
        } else if (typing.isPresent()) {
            int at = canvas.text(1, 0, "/" + typing.get().filter() + "_", Style.TITLE);
            canvas.text(at + 3, 0, "Enter keeps the filter, Esc shows all", Style.DIM);
        } else if (model.jump().isPresent()) {
            JumpLine.draw(model, model.jump().get(), canvas);
        } else if (find.isPresent()) {
            int at = canvas.text(1, 0, "/" + find.get().text() + "_", Style.TITLE);
            canvas.text(at + 3, 0, "Enter keeps the marks, Esc removes them", Style.DIM);
        } else {
            keys(model, canvas);
        }
    }

    // How to get help and how to get out must never be what falls off the edge.
    private static void keys(Model model, Canvas canvas) {
        List<Binding> named = Keymap.of(model).stream()
                .filter(binding -> !binding.label().isEmpty())
                .toList();
        List<Binding> last = named.stream()
                .filter(binding -> ALWAYS.contains(binding.action()))
                .toList();
        int room = canvas.columns() - last.stream().mapToInt(Footer::width).sum();
        int at = 1;
        for (Binding binding : named) {
            boolean always = last.contains(binding);
            if (always || at + width(binding) <= room) {
                at = key(binding, at, canvas);
            }
        }
    }

    private static int width(Binding binding) {
        return Glyphs.width(binding.key()) + 1 + Glyphs.width(binding.label()) + GAP;
    }

    private static int key(Binding binding, int at, Canvas canvas) {
        boolean enabled = binding.disabled().isEmpty();
        int label = canvas.text(at, 0, binding.key(), enabled ? Style.KEY : Style.DIM) + 1;
        return canvas.text(label, 0, binding.label(), enabled ? Style.PLAIN : Style.DIM) + GAP;
    }
}
