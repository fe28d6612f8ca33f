package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.ContainersPage;
import io.github.irsadoctor.tui.model.DebriefPage;
import io.github.irsadoctor.tui.model.EventPage;
import io.github.irsadoctor.tui.model.ExplanationPage;
import io.github.irsadoctor.tui.model.GuessPage;
import io.github.irsadoctor.tui.model.Layout;
import io.github.irsadoctor.tui.model.LevelsPage;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.model.Page;
import io.github.irsadoctor.tui.model.StoryPage;
import io.github.irsadoctor.tui.model.WalkPage;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Glyphs;
import io.github.irsadoctor.tui.term.Style;
import io.github.irsadoctor.tui.term.Wrap;
import java.util.List;
import java.util.Optional;

/** Draws the whole screen. */
public final class View {

    private View() {}

    /** Draws {@code model} on a blank canvas of any size. */
    public static void draw(Model model, Canvas canvas) {
        new Lines().draw(model, canvas);
    }

    /** The whole text of the shown page as lines to paste: not broken, without marks; empty for a page without a text. */
    public static String text(Model model) {
        return ReaderText.unbroken(model);
    }

    /** How the shown page's text lies in lines. Remembers those of the last page, as a key changes few of them. */
    public static final class Lines implements Layout {

        private final Readers readers = new Readers();

        @Override
        public int lastRow(Model model) {
            return model.help()
                    ? Help.lastRow(model)
                    : readers.of(model).map(ReaderView::lastRow).orElse(0);
        }

        @Override
        public int shownRows(Model model) {
            return readers.of(model).map(ReaderView::rows).orElse(0);
        }

        @Override
        public int eventRow(Model model) {
            return model.page() instanceof WalkPage page ? TrailPane.row(model, page, Frame.of(model, page)) : 0;
        }

        @Override
        public List<Integer> matches(Model model) {
            return readers.of(model)
                    .map(view -> view.matches().all().stream().map(Match::row).toList())
                    .orElse(List.of());
        }

        /** Draws {@code model} on a blank canvas of any size. */
        public void draw(Model model, Canvas canvas) {
            if (canvas.columns() < Frame.LEAST_COLUMNS || canvas.rows() < Frame.LEAST_ROWS) {
                tooSmall(canvas);
                return;
            }
            Optional<ReaderView> reader = readers.of(model);
            header(model, canvas.part(0, 0, canvas.columns(), 1));
            Canvas body = canvas.part(0, 1, canvas.columns(), canvas.rows() - 2);
            model.page().match(new Pages(model, reader, body));
            Footer.draw(model, reader, canvas);
            if (model.help()) {
                Help.draw(model, canvas);
            }
        }

        @Override
        public String text(Model model) {
            return View.text(model);
        }
    }

    private static void tooSmall(Canvas canvas) {
        String sentence = "irsa-doctor needs a window of at least 80x24; this one is " + canvas.columns() + "x"
                + canvas.rows() + ". Make it larger, or press q to leave.";
        List<String> lines = Wrap.words(sentence, canvas.columns());
        for (int y = 0; y < lines.size(); y++) {
            canvas.text(0, y, lines.get(y), Style.PLAIN);
        }
    }

    private static void header(Model model, Canvas canvas) {
        int program = canvas.text(1, 0, "irsa-doctor", Style.KEY);
        int at = canvas.text(program, 0, Crumbs.BETWEEN, Style.DIM);
        String right = model.page().match(new Heading.Right()) + " ";
        int room = canvas.columns() - at - Glyphs.width(right) - 2;
        Crumbs.draw(model.page().match(new Heading.Path()), at, room, canvas);
        canvas.right(0, right, Style.DIM);
    }

    private record Pages(Model model, Optional<ReaderView> reader, Canvas canvas) implements Page.Cases<Void> {

        @Override
        public Void clusters(Page.Clusters page) {
            ClustersView.draw(page, model.now(), canvas);
            return null;
        }

        @Override
        public Void namespaces(Page.Namespaces page) {
            NamespacesView.draw(page, model.now(), canvas);
            return null;
        }

        @Override
        public Void pods(Page.Pods page) {
            PodsView.draw(page, model.now(), canvas);
            return null;
        }

        @Override
        public Void containers(ContainersPage page) {
            ContainersView.draw(page, canvas);
            return null;
        }

        @Override
        public Void explanation(ExplanationPage page) {
            return reading();
        }

        @Override
        public Void event(EventPage page) {
            return reading();
        }

        @Override
        public Void story(StoryPage page) {
            return reading();
        }

        @Override
        public Void debrief(DebriefPage page) {
            return reading();
        }

        private Void reading() {
            reader.ifPresent(view -> view.draw(canvas));
            return null;
        }

        @Override
        public Void levels(LevelsPage page) {
            LevelsView.draw(page, canvas);
            return null;
        }

        @Override
        public Void guess(GuessPage page) {
            GuessView.draw(page, canvas);
            return null;
        }

        @Override
        public Void walk(WalkPage page) {
            WalkView.draw(model, page, reader, canvas);
            return null;
        }
    }
}
