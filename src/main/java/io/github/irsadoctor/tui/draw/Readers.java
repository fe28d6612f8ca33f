package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.Find;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.model.Page;
import io.github.irsadoctor.tui.model.Reading;
import io.github.irsadoctor.tui.model.Training;
import io.github.irsadoctor.tui.term.Strip;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays out the text of the shown page, and keeps it for as long as nothing changes that it depends on. For one thread. */
final class Readers {

    private Optional<Kept> kept = Optional.empty();
    private Optional<Marked> marked = Optional.empty();

    /** All that a text depends on. */
    private record Key(Page still, Map<Integer, Training> trainings, int columns, int rows, Instant now) {
        static Key of(Model model) {
            return new Key(model.still(), model.trainings(), model.columns(), model.rows(), model.now());
        }
    }

    private record Kept(Key key, ReaderText text) {}

    private record Marked(List<Row> rows, String wanted, Matches matches) {}

    /** The text of the shown page, the right side of a walk among them; empty for a page without one. */
    Optional<ReaderView> of(Model model) {
        return model.page().read().map(reading -> view(model, reading));
    }

    private ReaderView view(Model model, Reading reading) {
        Key key = Key.of(model);
        if (kept.filter(it -> it.key().equals(key)).isEmpty()) {
            kept = Optional.of(new Kept(key, ReaderText.of(model)));
        }
        ReaderText text = kept.orElseThrow().text();
        Strip title = text.title();
        return new ReaderView(
                title, text.focused(), text.rows(), matches(text.rows(), reading.find()), reading, text.shown());
    }

    private Matches matches(List<Row> rows, Find find) {
        if (marked.filter(it -> it.rows() == rows && it.wanted().equals(find.text()))
                .isEmpty()) {
            marked = Optional.of(new Marked(rows, find.text(), Matches.of(Search.of(find.text(), rows))));
        }
        return marked.orElseThrow().matches();
    }
}
