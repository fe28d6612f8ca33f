package io.github.irsadoctor.tui.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All places where a text was found.
 *
 * @param all in order
 * @param byRow indices into {@code all}, by row, as a frame asks row by row
 */
record Matches(List<Match> all, Map<Integer, List<Integer>> byRow) {

    static Matches of(List<Match> all) {
        Map<Integer, List<Integer>> byRow = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (Match.Part part : all.get(i).parts()) {
                byRow.computeIfAbsent(part.row(), row -> new ArrayList<>()).add(i);
            }
        }
        return new Matches(all, byRow);
    }

    List<Integer> in(int row) {
        return byRow.getOrDefault(row, List.of());
    }
}
