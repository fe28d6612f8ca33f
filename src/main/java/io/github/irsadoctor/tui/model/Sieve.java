package io.github.irsadoctor.tui.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which rows of a list are shown, and in which order.
 *
 * @param filter words that a row must all contain, upper and lower case alike
 * @param typing true while keys go into the filter
 * @param column what the rows are sorted by; empty for the order in which they arrived
 * @param back true for the largest first
 */
record Sieve<T extends Listing.Row>(String filter, boolean typing, Optional<Column<T>> column, boolean back) {

    static <T extends Listing.Row> Sieve<T> open() {
        return new Sieve<>("", false, Optional.empty(), false);
    }

    Sieve<T> filtered(String text, boolean stillTyping) {
        return new Sieve<>(text, stillTyping, column, back);
    }

    Sieve<T> sorted(Optional<Column<T>> by, boolean backwards) {
        return new Sieve<>(filter, typing, by, backwards);
    }

    /** All rows, sorted and sifted. */
    Sifted<T> of(List<T> rows) {
        List<T> ordered = ordered(rows);
        return new Sifted<>(rows, ordered, passing(ordered));
    }

    /** With more rows put among those that are there: only they are sorted and sifted. */
    Sifted<T> plus(Sifted<T> there, List<T> more) {
        if (more.isEmpty()) {
            return there;
        }
        List<T> rows = Sifted.concat(there.rows(), more);
        List<T> fresh = ordered(more);
        List<T> ordered = arrival() ? rows : merged(there.ordered(), fresh);
        return new Sifted<>(rows, ordered, words().isEmpty() ? ordered : merged(there.shown(), passing(fresh)));
    }

    /** The rows that another one let through, after a change: sorted only where the order is another one. */
    Sifted<T> after(Sieve<T> other, Sifted<T> there) {
        if (!column.equals(other.column) || back != other.back) {
            return of(there.rows());
        }
        boolean narrower = filter.startsWith(other.filter);
        return new Sifted<>(there.rows(), there.ordered(), passing(narrower ? there.shown() : there.ordered()));
    }

    private boolean arrival() {
        return column.isEmpty() && !back;
    }

    private List<T> merged(List<T> there, List<T> more) {
        boolean newestFirst = back && column.isEmpty();
        return newestFirst ? Sifted.merged(more, there, order()) : Sifted.merged(there, more, order());
    }

    private List<String> words() {
        return filter.isBlank()
                ? List.of()
                : List.of(filter.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    private List<T> passing(List<T> rows) {
        List<String> words = words();
        if (words.isEmpty()) {
            return rows;
        }
        List<T> passing = new ArrayList<>();
        for (T row : rows) {
            if (containsAll(row.lower(), words)) {
                passing.add(row);
            }
        }
        return passing;
    }

    private static boolean containsAll(String text, List<String> words) {
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private List<T> ordered(List<T> rows) {
        if (arrival()) {
            return rows;
        }
        List<T> ordered = new ArrayList<>(rows);
        if (back && column.isEmpty()) {
            Collections.reverse(ordered);
        }
        ordered.sort(order());
        return ordered;
    }

    // Groups keep their place whatever their rows are sorted by, also when that is turned round.
    private Comparator<T> order() {
        Comparator<T> groups = Comparator.comparingInt(Listing.Row::group);
        return column.map(Column::by)
                .map(by -> groups.thenComparing(back ? by.reversed() : by))
                .orElse(groups);
    }
}
