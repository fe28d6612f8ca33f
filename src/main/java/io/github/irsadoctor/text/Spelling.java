package io.github.irsadoctor.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Spelling {

    private static final int LONGEST = 256;
    private static final int SHORTEST_PREFIX = 3;

    private record Near(String name, int distance) {}

    private Spelling() {}

    /**
     * The known name nearest to the wanted one; upper and lower case count as equal.
     *
     * @return empty if none is near: more than a third of the letters differ and {@code wanted} begins no name
     */
    public static Optional<String> nearest(String wanted, Collection<String> known) {
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return Optional.empty();
        }
        String low = wanted.toLowerCase(Locale.ROOT);
        int most = Math.max(1, low.length() / 3);
        return known.stream()
                .filter(name -> name.length() <= LONGEST)
                .map(name -> new Near(name, distance(low, name.toLowerCase(Locale.ROOT), most)))
                .filter(near -> near.distance() <= most)
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .or(() -> begunBy(low, known))
                .map(Near::name);
    }

    private static Optional<Near> begunBy(String low, Collection<String> known) {
        if (low.length() < SHORTEST_PREFIX) {
            return Optional.empty();
        }
        return known.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(low))
                .map(name -> new Near(name, name.length() - low.length()))
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name));
    }

    // Optimal string alignment: insert, delete, replace, swap of two neighbours.
    private static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return Integer.MAX_VALUE;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = row(a, b, i, last, before);
            before = last;
            last = row;
        }
        return last[b.length()];
    }

    private static int[] row(String a, String b, int i, int[] last, int[] before) {
        int[] row = new int[b.length() + 1];
        row[0] = i;
        for (int j = 1; j <= b.length(); j++) {
            int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                row[j] = Math.min(row[j], before[j - 2] + 1);
            }
        }
        return row;
    }
}
