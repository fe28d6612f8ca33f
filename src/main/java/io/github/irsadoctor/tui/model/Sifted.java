package io.github.irsadoctor.tui.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rows of a list, kept in three ways, because ten thousand rows are too many to sort and sift for each key.
 *
 * @param rows as they arrived
 * @param ordered all of them, in the order that was asked for
 * @param shown those of them that pass the filter
 */
record Sifted<T extends Listing.Row>(List<T> rows, List<T> ordered, List<T> shown) {

    Sifted {
        rows = List.copyOf(rows);
        ordered = List.copyOf(ordered);
        shown = List.copyOf(shown);
    }

    static <T extends Listing.Row> Sifted<T> nothing() {
        return new Sifted<>(List.of(), List.of(), List.of());
    }

    static <T> List<T> concat(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first.size() + second.size());
        all.addAll(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    /** One sorted list of two, of equal rows those of the first before those of the second. */
    static <T> List<T> merged(List<T> first, List<T> second, Comparator<T> order) {
        List<T> all = new ArrayList<>(first.size() + second.size());
        int from = 0;
        for (T row : second) {
            int to = behind(first, from, row, order);
            all.addAll(first.subList(from, to));
            all.add(row);
            from = to;
        }
        all.addAll(first.subList(from, first.size()));
        return List.copyOf(all);
    }

    // A page is small beside what is there: to search for each place takes fewer comparisons than to pass all rows.
    private static <T> int behind(List<T> rows, int from, T row, Comparator<T> order) {
        int low = from;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(rows.get(middle), row) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
