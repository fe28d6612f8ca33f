package io.github.irsadoctor.iam;

import java.util.Arrays;

/**
 * A text in two forms: flat (escapes resolved, each run of white space one blank) for reading names out of it, and
 * squeezed (lower case, without white space, quotes and backslashes) for finding phrases in it, however they were
 * wrapped, quoted or escaped.
 */
final class ErrorText {

    private final String flat;
    private final String squeezed;
    private final int[] places;

    private ErrorText(String flat, String squeezed, int[] places) {
        this.flat = flat;
        this.squeezed = squeezed;
        this.places = places;
    }

    static ErrorText of(String raw) {
        String flat = ErrorEscapes.flat(raw);
        char[] kept = new char[flat.length()];
        int[] places = new int[flat.length() + 1];
        int length = 0;
        for (int i = 0; i < flat.length(); i++) {
            char c = flat.charAt(i);
            if (!isNoise(c)) {
                places[length] = i;
                kept[length++] = Character.toLowerCase(c);
            }
        }
        places[length] = flat.length();
        return new ErrorText(flat, new String(kept, 0, length), Arrays.copyOf(places, length + 1));
    }

    /** A phrase as the squeezed text would hold it. */
    static String squeeze(String phrase) {
        return of(phrase).squeezed;
    }

    private static boolean isNoise(char c) {
        return c == ' ' || c == '"' || c == '\'' || c == '`' || c == '\\' || c == '\u2019' || c == '\u2018';
    }

    String flat() {
        return flat;
    }

    int length() {
        return squeezed.length();
    }

    boolean has(String phrase) {
        return squeezed.contains(phrase);
    }

    int indexOf(String phrase, int from) {
        return squeezed.indexOf(phrase, from);
    }

    int lastIndexOf(String phrase, int from) {
        return squeezed.lastIndexOf(phrase, from);
    }

    String squeezed(int from, int to) {
        return squeezed.substring(from, to);
    }

    /** The flat text between two squeezed indexes, with the blanks and quotes before and behind it. */
    String flat(int from, int to) {
        int start = from == 0 ? 0 : places[from - 1] + 1;
        return flat.substring(start, Math.max(start, places[to]));
    }
}
