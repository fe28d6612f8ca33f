package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.Action;
import io.github.irsadoctor.tui.model.Binding;
import io.github.irsadoctor.tui.model.Find;
import io.github.irsadoctor.tui.model.Keymap;
import io.github.irsadoctor.tui.model.Listing;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Glyphs;
import io.github.irsadoctor.tui.term.Style;
import io.github.irsadoctor.tui.term.Wrap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The last line: a notice, the filter being typed, or the keys. */
final class Footer {

    private static final Set<Action> ALWAYS = Set.of(Action.HELP, Action.BACK, Action.QUIT);
    private static final int GAP = 3;
    private static final int MOST_ROWS = 4;

    /** Columns for a text that is looked for; its end is what is being typed. */
    private static final int LONGEST = 24;

    private Footer() {}

    /** Draws on the last row of the screen; a notice that is longer takes the rows above it as well. */
    static void draw(Model model, Optional<ReaderView> reader, Canvas screen) {
        Canvas canvas = screen.part(0, screen.rows() - 1, screen.columns(), 1);
        Optional<Listing<?>> typing = model.page().listing().filter(Listing::typing);
        Optional<ReaderView> finding = reader.filter(
                view -> !view.find().text().isEmpty() || view.find().typing());
        if (model.notice().isPresent()) {
            notice(model.notice().get(), screen);
        } else if (typing.isPresent()) {
            int at = canvas.text(1, 0, "/" + Glyphs.middle(typing.get().filter(), LONGEST) + "_", Style.TITLE);
            said("Enter keeps the filter, Esc shows all", at + GAP, canvas);
        } else if (model.jump().isPresent()) {
            JumpLine.draw(model, model.jump().get(), canvas);
        } else if (finding.isPresent()) {
            find(model, finding.get(), canvas);
        } else {
            keys(Keymap.of(model), 1, canvas);
        }
    }

    private static void notice(String sentence, Canvas screen) {
        List<String> lines = Wrap.words(sentence, screen.columns() - 2);
        int rows = Math.min(MOST_ROWS, lines.size());
        Canvas canvas =
                screen.part(0, screen.rows() - rows, screen.columns(), rows).clear();
        for (int y = 0; y < rows; y++) {
            canvas.text(1, y, lines.get(y), Style.CARE.strong());
        }
    }

    private static void find(Model model, ReaderView reader, Canvas canvas) {
        Find find = reader.find();
        int at = canvas.text(1, 0, "/" + Glyphs.middle(find.text(), LONGEST) + (find.typing() ? "_" : ""), Style.TITLE);
        String count = reader.match()
                .map(match -> String.format(
                        Locale.ROOT,
                        "%,d of %,d",
                        match + 1,
                        reader.matches().all().size()))
                .orElse(find.text().isEmpty() ? "" : "not found");
        at = canvas.text(at + 2, 0, count, reader.match().isPresent() ? Style.ACCENT : Style.CARE);
        if (find.typing()) {
            said("Enter keeps the marks, Esc removes them", at + GAP, canvas);
            return;
        }
        keys(Keymap.of(model).stream().flatMap(it -> found(it).stream()).toList(), at + GAP, canvas);
    }

    private static void said(String words, int at, Canvas canvas) {
        canvas.text(at, 0, Glyphs.head(words, Math.max(0, canvas.columns() - at - 1)), Style.DIM);
    }

    // While a text is marked, what goes on with it matters most.
    private static Optional<Binding> found(Binding binding) {
        return switch (binding.action()) {
            case NEXT_MATCH -> Optional.of(binding.called("next"));
            case PREVIOUS_MATCH -> Optional.of(binding.called("before"));
            case BACK -> Optional.of(binding.called("unmark"));
            case HELP, QUIT -> Optional.of(binding);
            default -> Optional.empty();
        };
    }

    // How to get help and how to get out must never be what falls off the edge.
    private static void keys(List<Binding> bindings, int from, Canvas canvas) {
        List<Binding> named =
                bindings.stream().filter(binding -> !binding.label().isEmpty()).toList();
        List<Binding> last = named.stream()
                .filter(binding -> ALWAYS.contains(binding.action()))
                .toList();
        int room = canvas.columns() - last.stream().mapToInt(Footer::width).sum();
        int at = from;
        for (Binding binding : named) {
            boolean always = ALWAYS.contains(binding.action());
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
