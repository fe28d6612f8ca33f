package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Unseen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A list with a cursor and a filter, that may still be arriving.
 *
 * @param cursor index into {@link #shown()}
 * @param shown the rows that pass the filter, kept because ten thousand rows are too many to filter for each frame
 * @param filter only rows that contain it are shown, upper and lower case alike
 * @param typing true while keys go into the filter
 * @param moved true once the user has moved the cursor
 * @param busy true while more is to come
 * @param trouble why it is not, or not all, there
 */
public record Listing<T extends Listing.Row>(
        List<T> rows,
        List<T> shown,
        int cursor,
        String filter,
        boolean typing,
        boolean moved,
        boolean busy,
        Optional<Unseen> trouble) {

    /** What can stand in a list. */
    public interface Row {

        /** What a filter looks at. */
        String text();
    }

    public Listing {
        rows = List.copyOf(rows);
        shown = List.copyOf(shown);
    }

    static <T extends Row> Listing<T> loading() {
        return new Listing<>(List.of(), List.of(), 0, "", false, false, true, Optional.empty());
    }

    private static <T extends Row> List<T> passing(List<T> rows, String filter) {
        if (filter.isEmpty()) {
            return rows;
        }
        String wanted = filter.toLowerCase(Locale.ROOT);
        return rows.stream()
                .filter(row -> row.text().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    /** The row under the cursor. */
    public Optional<T> selected() {
        return cursor < shown.size() ? Optional.of(shown.get(cursor)) : Optional.empty();
    }

    /** More rows behind those that are there, so that the cursor stays on its row. */
    Listing<T> plus(List<T> more, boolean stillBusy) {
        List<T> all = List.copyOf(concat(rows, more));
        List<T> passing = filter.isEmpty() ? all : concat(shown, passing(more, filter));
        return new Listing<>(all, passing, cursor, filter, typing, moved, stillBusy, Optional.empty());
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** With every row changed, in the same order; the cursor stays on its row. */
    Listing<T> changed(UnaryOperator<T> change) {
        List<T> all = rows.stream().map(change).toList();
        List<T> passing = passing(all, filter);
        int kept = selected().map(row -> passing.indexOf(change.apply(row))).orElse(0);
        return new Listing<>(all, passing, Math.max(0, kept), filter, typing, moved, busy, trouble);
    }

    Listing<T> failed(Unseen why) {
        return new Listing<>(rows, shown, cursor, filter, typing, moved, false, Optional.of(why));
    }

    Listing<T> move(int by) {
        int last = Math.max(0, shown.size() - 1);
        int to = (int) Math.max(0, Math.min(last, (long) cursor + by));
        return new Listing<>(rows, shown, to, filter, typing, true, busy, trouble);
    }

    /** Puts the cursor on a row that was not chosen by the user. */
    Listing<T> suggest(int row) {
        boolean chosen = moved || row < 0 || !filter.isEmpty();
        return chosen ? this : new Listing<>(rows, shown, row, filter, typing, false, busy, trouble);
    }

    /** Another filter; the cursor stays on its row where that is still shown. */
    Listing<T> filtered(String text, boolean stillTyping) {
        List<T> passing = passing(rows, text);
        int kept = selected().map(passing::indexOf).orElse(0);
        return new Listing<>(rows, passing, Math.max(0, kept), text, stillTyping, moved, busy, trouble);
    }
}
