package io.github.irsadoctor.iam;

import java.util.Optional;
import java.util.stream.Collectors;

/** Characters nobody sees: blanks, control and format characters, non-ASCII look-alike blanks. */
final class Strays {

    private Strays() {}

    /** A fault that names each stray character and its place, counted from one; empty where there is none. */
    static Optional<String> fault(String written) {
        String list = written.codePoints()
                .filter(Strays::isStray)
                .mapToObj(each -> String.format("U+%04X", each))
                .distinct()
                .collect(Collectors.joining(", "));
        if (list.isEmpty()) {
            return Optional.empty();
        }
        int at = 0;
        while (!isStray(written.codePointAt(at))) {
            at += Character.charCount(written.codePointAt(at));
        }
        return Optional.of("it holds a blank or invisible character (" + list + ", first at place " + (at + 1) + ")");
    }

    static String without(String written) {
        StringBuilder kept = new StringBuilder();
        written.codePoints().filter(each -> !isStray(each)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isStray(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }
}
