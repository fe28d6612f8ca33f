package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.Listing;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Style;
import io.github.irsadoctor.tui.term.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws a list in a frame: the rows around the cursor, and below them what is to be said about it.
 *
 * @param title of the frame
 * @param headings names of the columns
 * @param row draws one row
 */
record ListView<T extends Listing.Row>(String title, Headings headings, DrawRow<T> row) {

    /** Draws the names of the columns on one line, into cells that mark the one the list is sorted by. */
    interface Headings {
        void on(Cells cells, Canvas line);
    }

    /** Draws one row on one line. */
    interface DrawRow<T> {
        void on(T row, boolean selected, Canvas line);
    }

    void draw(Listing<T> list, List<String> notes, Canvas canvas) {
        boolean nothingYet = list.busy() && list.rows().isEmpty();
        Canvas inside = canvas.frame(title + (nothingYet ? "" : "  " + count(list)), true);
        List<String> lines = notes(list, notes, inside.columns() - 2);
        int height = inside.rows() - 1 - (lines.isEmpty() ? 0 : lines.size() + 1);
        Canvas line = inside.part(2, 0, inside.columns() - 3, 1);
        headings.on(Cells.headings(list, line), line);
        rows(list, inside.part(0, 1, inside.columns(), height));
        for (int i = 0; i < lines.size(); i++) {
            inside.text(1, inside.rows() - lines.size() + i, lines.get(i), Style.CARE);
        }
    }

    private void rows(Listing<T> list, Canvas canvas) {
        List<T> shown = list.shown();
        int first = Math.max(0, Math.min(list.cursor() - canvas.rows() / 2, shown.size() - canvas.rows()));
        for (int y = 0; y < canvas.rows() && first + y < shown.size(); y++) {
            boolean selected = first + y == list.cursor();
            canvas.text(0, y, selected ? ">" : " ", Style.KEY);
            row.on(shown.get(first + y), selected, canvas.part(2, y, canvas.columns() - 3, 1));
        }
        if (shown.isEmpty()) {
            canvas.text(2, 0, empty(list), Style.DIM);
        }
    }

    private static String empty(Listing<?> list) {
        if (list.busy()) {
            return list.rows().isEmpty()
                    ? "waiting for the list"
                    : "nothing that has arrived contains " + list.filter();
        }
        if (list.trouble().isPresent() && list.rows().isEmpty()) {
            return "";
        }
        return list.filter().isEmpty() ? "nothing here" : "nothing here contains " + list.filter();
    }

    /** For example {@code 12 of 340, more to come}. */
    private static String count(Listing<?> list) {
        int all = list.rows().size();
        int shown = list.shown().size();
        String position = shown == 0 ? "0" : number(list.cursor() + 1) + " of " + number(shown);
        String filtered = list.filter().isEmpty() ? "" : " with /" + list.filter() + ", " + number(all) + " in all";
        String busy = list.old() ? ", listing again" : ", more to come";
        return position + filtered + (list.busy() ? busy : "");
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static List<String> notes(Listing<?> list, List<String> notes, int width) {
        List<String> all = new ArrayList<>(notes);
        list.trouble().ifPresent(why -> {
            String what = list.rows().isEmpty()
                    ? "Could not be listed: "
                    : list.old() ? "Could not be listed again, these are the rows of before: " : "Not all is listed: ";
            all.add(what + why.says().replaceAll("\\.$", "") + ". r tries again.");
            if (!why.missing().isEmpty() && !why.says().contains(why.missing())) {
                all.add("What is missing: " + why.missing() + ".");
            }
        });
        return all.stream()
                .flatMap(note -> Wrap.words(note, width).stream().limit(4))
                .toList();
    }
}
