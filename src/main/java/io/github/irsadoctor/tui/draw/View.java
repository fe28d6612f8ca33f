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

/** Draws the whole screen. */
public final class View {

    private View() {}

    /** Draws {@code model} on a blank canvas of any size. */
    public static void draw(Model model, Canvas canvas) {
        if (canvas.columns() < Frame.LEAST_COLUMNS || canvas.rows() < Frame.LEAST_ROWS) {
            tooSmall(canvas);
            return;
        }
        header(model, canvas.part(0, 0, canvas.columns(), 1));
        Canvas body = canvas.part(0, 1, canvas.columns(), canvas.rows() - 2);
        model.page().match(new Pages(model, body));
        Footer.draw(model, canvas.part(0, canvas.rows() - 1, canvas.columns(), 1));
        if (model.help()) {
            Help.draw(model, canvas);
        }
    }

    /** How the shown page's text lies in lines. */
    public record Lines() implements Layout {

        @Override
        public int lastRow(Model model) {
            return model.help()
                    ? Help.lastRow(model)
                    : ReaderView.of(model).map(ReaderView::lastRow).orElse(0);
        }

        @Override
        public List<Integer> matches(Model model) {
            return List.of();
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

    private record Pages(Model model, Canvas canvas) implements Page.Cases<Void> {

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
            return reader();
        }

        @Override
        public Void event(EventPage page) {
            return reader();
        }

        @Override
        public Void story(StoryPage page) {
            return reader();
        }

        @Override
        public Void debrief(DebriefPage page) {
            return reader();
        }

        private Void reader() {
            ReaderView.of(model).ifPresent(view -> view.draw(canvas));
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
            WalkView.draw(model, page, canvas);
            return null;
        }
    }
}
