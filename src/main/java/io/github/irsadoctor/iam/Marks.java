package io.github.irsadoctor.iam;

import java.util.Arrays;

/** Aligns two strings along their longest common subsequence, so that one character more does not shift the rest. */
final class Marks {

    /** Above this many cells the alignment is not worth its memory; the whole middle is marked instead. */
    private static final int CELLS = 250_000;

    /** Up to this length a run of equal characters between two differences is marked with them. */
    private static final int BRIDGED = 3;

    private static final char DIFFERS = '^';

    private final String wanted;
    private final String written;
    private final int head;
    private final int tail;

    private Marks(String wanted, String written) {
        this.wanted = wanted;
        this.written = written;
        int most = Math.min(wanted.length(), written.length());
        int same = 0;
        while (same < most && wanted.charAt(same) == written.charAt(same)) {
            same++;
        }
        this.head = same;
        int end = 0;
        while (end < most - same
                && wanted.charAt(wanted.length() - 1 - end) == written.charAt(written.length() - 1 - end)) {
            end++;
        }
        this.tail = end;
    }

    /**
     * The marks under {@code written}: {@code ^} under what is different, and under the character before which something
     * is missing (behind the last one, where the end is missing).
     */
    static String under(String wanted, String written) {
        return new Marks(wanted, written).draw();
    }

    /** How alike two strings are, from 0 to 1. */
    static double similarity(String wanted, String written) {
        int sum = wanted.length() + written.length();
        return sum == 0 ? 1 : 2.0 * new Marks(wanted, written).common() / sum;
    }

    private int rows() {
        return wanted.length() - head - tail;
    }

    private int columns() {
        return written.length() - head - tail;
    }

    private boolean tooLarge() {
        return (long) rows() * columns() > CELLS;
    }

    private int common() {
        return head + tail + (tooLarge() ? 0 : lengths()[0][0]);
    }

    /** Entry [i][j] is the length of the longest common subsequence of the middles from i and j on. */
    private int[][] lengths() {
        int[][] length = new int[rows() + 1][columns() + 1];
        for (int i = rows() - 1; i >= 0; i--) {
            for (int j = columns() - 1; j >= 0; j--) {
                length[i][j] = same(i, j) ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }

    private boolean same(int i, int j) {
        return wanted.charAt(head + i) == written.charAt(head + j);
    }

    private String draw() {
        boolean[] differs = new boolean[written.length() + 1];
        if (tooLarge()) {
            Arrays.fill(differs, head, head + columns(), true);
        } else {
            walk(lengths(), differs);
        }
        bridge(differs);
        fillWords(differs);
        int end = differs[written.length()] ? written.length() + 1 : written.length();
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < end; i++) {
            marks.append(differs[i] ? DIFFERS : ' ');
        }
        return marks.toString();
    }

    private void walk(int[][] length, boolean[] differs) {
        int i = 0;
        int j = 0;
        while (i < rows() || j < columns()) {
            if (i < rows() && j < columns() && same(i, j)) {
                i++;
                j++;
            } else if (j < columns() && (i == rows() || length[i][j + 1] >= length[i + 1][j])) {
                differs[head + j++] = true;
            } else {
                missingBefore(head + j, differs);
                i++;
            }
        }
    }

    // Where a character is replaced, its own mark is enough.
    private static void missingBefore(int at, boolean[] differs) {
        if (at == 0 || !differs[at - 1]) {
            differs[at] = true;
        }
    }

    private static void bridge(boolean[] differs) {
        int last = -1;
        for (int i = 0; i < differs.length; i++) {
            if (differs[i]) {
                if (last >= 0 && i - last - 1 <= BRIDGED) {
                    Arrays.fill(differs, last, i, true);
                }
                last = i;
            }
        }
    }

    // Where most of an id differs, the characters that agree do so by chance.
    private void fillWords(boolean[] differs) {
        int start = 0;
        for (int i = 0; i <= written.length(); i++) {
            if (i == written.length() || !Character.isLetterOrDigit(written.charAt(i))) {
                int marked = 0;
                for (int j = start; j < i; j++) {
                    marked += differs[j] ? 1 : 0;
                }
                if (2 * marked > i - start) {
                    Arrays.fill(differs, start, i, true);
                }
                start = i + 1;
            }
        }
    }
}
