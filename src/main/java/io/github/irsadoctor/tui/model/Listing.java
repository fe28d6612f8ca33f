package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Unseen;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A list with a cursor, a filter and an order, that may still be arriving, or be listed again behind the rows that are shown.
 *
 * @param sifted the rows
 * @param cursor index into {@link #shown()}: it stays on its row whatever happens around it
 * @param sieve what is shown, and how sorted
 * @param moved true once the user has moved the cursor
 * @param busy true while more is to come
 * @param again the rows of a list that is being made again, to take the place of {@code rows} when all are there
 * @param trouble why it is not, or not all, there
 */
public record Listing<T extends Listing.Row>(
        Sifted<T> sifted,
        int cursor,
        Sieve<T> sieve,
        boolean moved,
        boolean busy,
        Optional<List<T>> again,
        Optional<Unseen> trouble) {

    /** What can stand in a list. */
    public interface Row {

        /** What a filter looks at: all that the row shows. */
        String text();

        /** The same in small letters. */
        default String lower() {
            return text().toLowerCase(Locale.ROOT);
        }

        /** What makes it the same row in a list that was made again. */
        default String id() {
            return text();
        }

        /** Rows of a smaller group stand above those of a larger one, however a list is sorted. */
        default int group() {
            return 0;
        }
    }

    public Listing {
        again = again.map(List::copyOf);
    }

    static <T extends Row> Listing<T> loading() {
        return new Listing<>(Sifted.nothing(), 0, Sieve.open(), false, true, Optional.empty(), Optional.empty());
    }

    /** All rows, as they arrived. */
    public List<T> rows() {
        return sifted.rows();
    }

    /** The rows that pass the filter, in order. */
    public List<T> shown() {
        return sifted.shown();
    }

    public String filter() {
        return sieve.filter();
    }

    /** True while keys go into the filter. */
    public boolean typing() {
        return sieve.typing();
    }

    /** The heading of the column that the rows are sorted by; empty for the order in which they arrived. */
    public Optional<String> sortedBy() {
        return sieve.column().map(Column::name);
    }

    /** True if the order is turned round. */
    public boolean backwards() {
        return sieve.back();
    }

    /** True if the rows are those of before, because listing them again failed or has not ended. */
    public boolean old() {
        return again.isPresent();
    }

    /** The row under the cursor. */
    public Optional<T> selected() {
        return cursor < shown().size() ? Optional.of(shown().get(cursor)) : Optional.empty();
    }

    /** More rows behind those that are there; while a list is made again, behind those that were made anew. */
    Listing<T> plus(List<T> more, boolean stillBusy) {
        if (again.isPresent() && busy) {
            List<T> fresh = Sifted.concat(again.get(), more);
            return stillBusy
                    ? new Listing<>(sifted, cursor, sieve, moved, true, Optional.of(fresh), trouble)
                    : on(sieve.of(fresh), false);
        }
        return on(sieve.plus(sifted, more), stillBusy);
    }

    private Listing<T> on(Sifted<T> next, boolean stillBusy) {
        return new Listing<>(next, kept(next.shown()), sieve, moved, stillBusy, Optional.empty(), Optional.empty());
    }

    /** With every row changed, in the same order. */
    Listing<T> changed(UnaryOperator<T> change) {
        Sifted<T> next = sieve.of(rows().stream().map(change).toList());
        Optional<List<T>> fresh = again.map(it -> it.stream().map(change).toList());
        return new Listing<>(next, kept(next.shown()), sieve, moved, busy, fresh, trouble);
    }

    /** Before it is made again: the rows stay until the new ones are there. */
    Listing<T> listedAgain() {
        return rows().isEmpty()
                ? new Listing<>(sifted, 0, sieve, moved, true, Optional.empty(), Optional.empty())
                : new Listing<>(sifted, cursor, sieve, moved, true, Optional.of(List.of()), Optional.empty());
    }

    Listing<T> failed(Unseen why) {
        return new Listing<>(sifted, cursor, sieve, moved, false, again, Optional.of(why));
    }

    Listing<T> move(int by) {
        int last = Math.max(0, shown().size() - 1);
        return at((int) Math.max(0, Math.min(last, (long) cursor + by)), true);
    }

    /**
     * Puts the cursor on a row that was not chosen by the user.
     *
     * @param row index into {@link #rows()}; below 0 for none
     */
    Listing<T> suggest(int row) {
        boolean chosen = moved || row < 0 || row >= rows().size() || !filter().isEmpty();
        return chosen ? this : at(index(shown(), rows().get(row)), false);
    }

    /** Puts the cursor on the row with this id, where that is shown. */
    Listing<T> on(String id) {
        int index = index(shown(), id);
        return index < 0 ? this : at(index, true);
    }

    private Listing<T> at(int index, boolean byUser) {
        return new Listing<>(sifted, Math.max(0, index), sieve, byUser, busy, again, trouble);
    }

    /** With another filter. */
    Listing<T> filtered(String text, boolean stillTyping) {
        return through(sieve.filtered(text, stillTyping));
    }

    /** In another order. */
    Listing<T> sorted(Optional<Column<T>> column, boolean back) {
        return through(sieve.sorted(column, back));
    }

    private Listing<T> through(Sieve<T> next) {
        Sifted<T> passing = next.after(sieve, sifted);
        return new Listing<>(passing, found(passing.shown()), next, moved, busy, again, trouble);
    }

    // A row that is filtered away gives the cursor to the first, a row that has vanished to the one in its place.
    private int found(List<T> passing) {
        return selected().map(row -> Math.max(0, same(passing, row))).orElse(0);
    }

    private int kept(List<T> passing) {
        int near = Math.max(0, Math.min(cursor, passing.size() - 1));
        int at = selected().map(row -> index(passing, row)).orElse(near);
        return at < 0 ? near : at;
    }

    private int index(List<T> passing, T row) {
        int same = same(passing, row);
        return same < 0 ? index(passing, row.id()) : same;
    }

    private int same(List<T> passing, T row) {
        if (cursor < passing.size() && passing.get(cursor) == row) {
            return cursor;
        }
        for (int i = 0; i < passing.size(); i++) {
            if (passing.get(i) == row) {
                return i;
            }
        }
        return -1;
    }

    private static int index(List<? extends Row> passing, String id) {
        for (int i = 0; i < passing.size(); i++) {
            if (passing.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
