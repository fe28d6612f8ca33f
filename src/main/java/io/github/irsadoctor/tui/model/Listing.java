package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Unseen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A list with a cursor and a filter, that may still be arriving.
 *
 * @param cursor index into {@link #shown()}
 * @param filter only rows that contain it are shown, upper and lower case alike
 * @param typing true while keys go into the filter
 * @param moved true once the user has moved the cursor
 * @param busy true while more is to come
 * @param trouble why it is not, or not all, there
 */
public record Listing<T extends Listing.Row>(
        List<T> rows,
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
    }

    static <T extends Row> Listing<T> loading() {
        return new Listing<>(List.of(), 0, "", false, false, true, Optional.empty());
    }

    /** The rows that pass the filter. */
    public List<T> shown() {
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
        List<T> shown = shown();
        return cursor < shown.size() ? Optional.of(shown.get(cursor)) : Optional.empty();
    }

    /** More rows behind those that are there, so that the cursor stays on its row. */
    Listing<T> plus(List<T> more, boolean stillBusy) {
        List<T> all = new ArrayList<>(rows);
        all.addAll(more);
        return new Listing<>(all, cursor, filter, typing, moved, stillBusy, Optional.empty());
    }

    Listing<T> failed(Unseen why) {
        return new Listing<>(rows, cursor, filter, typing, moved, false, Optional.of(why));
    }

    Listing<T> move(int by) {
        int last = Math.max(0, shown().size() - 1);
        int to = (int) Math.max(0, Math.min(last, (long) cursor + by));
        return new Listing<>(rows, to, filter, typing, true, busy, trouble);
    }

    /** Puts the cursor on a row that was not chosen by the user. */
    Listing<T> suggest(int row) {
        return moved || row < 0 ? this : new Listing<>(rows, row, filter, typing, false, busy, trouble);
    }

    /** Another filter; the cursor stays on its row where that is still shown. */
    Listing<T> filtered(String text, boolean stillTyping) {
        Listing<T> next = new Listing<>(rows, 0, text, stillTyping, moved, busy, trouble);
        int kept = selected().map(next.shown()::indexOf).orElse(0);
        return new Listing<>(rows, Math.max(0, kept), text, stillTyping, moved, busy, trouble);
    }
}
