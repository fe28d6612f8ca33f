package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.Page;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Style;
import io.github.irsadoctor.walk.Places;
import java.util.Optional;

/**
 * The columns of the list of places. A narrow screen leaves out the account: it is told of the row under the cursor.
 *
 * @param labOnly true for worlds alone, which have a title and no more
 * @param wide true if there is room for all columns
 */
record PlaceColumns(boolean labOnly, boolean wide) {

    private static final int WIDE = 110;
    private static final int KIND = 11;
    private static final int REGION = 14;
    private static final int ACCOUNT = 12;
    private static final int GAPS = 6;

    static PlaceColumns of(boolean labOnly, int columns) {
        return new PlaceColumns(labOnly, columns >= WIDE);
    }

    private int flexible(Canvas line) {
        return line.columns() - KIND - REGION - GAPS - (wide ? ACCOUNT + 2 : 0);
    }

    private int name(Canvas line) {
        return flexible(line) * 3 / 5;
    }

    void headings(Cells cells, Canvas line) {
        if (labOnly) {
            cells.rest("NAME", Style.DIM);
            return;
        }
        cells.cell("KIND", KIND, Style.DIM)
                .cell("NAME", name(line), Style.DIM)
                .cell("EKS CLUSTER", flexible(line) - name(line), Style.DIM)
                .cell("REGION", REGION, Style.DIM);
        if (wide) {
            cells.rest("ACCOUNT", Style.DIM);
        }
    }

    // A world's id may give its answer away, so the list keeps to the title.
    void row(Page.PlaceRow row, boolean selected, Canvas line) {
        Places.Card card = row.card();
        Cells cells = new Cells(line, selected);
        if (card.lab()) {
            (labOnly ? cells : cells.cell("lab", KIND, Style.DIM)).rest(card.name(), Style.PLAIN);
            return;
        }
        cells.cell(kind(card), KIND, card.guarded() ? Style.CARE : card.current() ? Style.KEY : Style.DIM)
                .cell(card.name(), name(line), Style.PLAIN)
                .cell(told(card.eks().flatMap(Places.Eks::cluster)), flexible(line) - name(line), Style.DIM)
                .cell(told(card.eks().flatMap(Places.Eks::region)), REGION, Style.DIM);
        if (wide) {
            cells.rest(told(card.eks().flatMap(Places.Eks::account)), Style.DIM);
        }
    }

    private static String kind(Places.Card card) {
        return (card.current() ? "* " : "") + (card.guarded() ? "read only" : "context");
    }

    private static String told(Optional<String> value) {
        return value.orElse("–");
    }
}
