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

    /** True if whatever passes this one passed the other too: then only what passed has to be looked at again. */
    boolean narrows(Sieve<T> other) {
        return filter.startsWith(other.filter) && column.equals(other.column) && back == other.back;
    }

    /** True if rows go through as they come. */
    boolean plain() {
        return words().isEmpty() && column.isEmpty() && !back;
    }

    /** The rows that pass, in order. */
    List<T> of(List<T> rows) {
        return plain() ? rows : ordered(passing(rows));
    }

    /** The rows that pass of some that are in order already. */
    List<T> ofSorted(List<T> rows) {
        return passing(rows);
    }

    /** What passes of more rows, put among those that have passed before. */
    List<T> among(List<T> passed, List<T> more) {
        List<T> all = new ArrayList<>(passed);
        List<T> passing = of(more);
        all.addAll(back && column.isEmpty() ? 0 : all.size(), passing);
        all.sort(order());
        return all;
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
            String text = row.text().toLowerCase(Locale.ROOT);
            if (words.stream().allMatch(text::contains)) {
                passing.add(row);
            }
        }
        return passing;
    }

    private List<T> ordered(List<T> rows) {
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
