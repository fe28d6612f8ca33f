package io.github.irsadoctor.iam;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/** Looks for many phrases in one pass, so that a line of megabytes costs milliseconds. */
final class ErrorScan<T> {

    private static final int KEY = 4;

    private final Map<Integer, List<T>> byBeginning = new HashMap<>();
    private final BitSet beginnings = new BitSet(1 << 16);
    private final Function<T, String> phraseOf;

    /** Takes what is looked for and the squeezed phrase of each, at least four characters long. */
    ErrorScan(List<T> wanted, Function<T, String> phraseOf) {
        this.phraseOf = phraseOf;
        for (T one : wanted) {
            int key = key(phraseOf.apply(one), 0);
            byBeginning.computeIfAbsent(key, any -> new ArrayList<>()).add(one);
            beginnings.set(fold(key));
        }
    }

    /** Hands over each match with its squeezed index, in text order. */
    void find(ErrorText text, ObjIntConsumer<T> found) {
        String squeezed = text.squeezed(0, text.length());
        for (int at = 0; at + KEY <= squeezed.length(); at++) {
            int key = key(squeezed, at);
            if (beginnings.get(fold(key))) {
                for (T one : byBeginning.getOrDefault(key, List.of())) {
                    if (squeezed.startsWith(phraseOf.apply(one), at)) {
                        found.accept(one, at);
                    }
                }
            }
        }
    }

    private static int key(String text, int at) {
        return text.charAt(at) | text.charAt(at + 1) << 8 | text.charAt(at + 2) << 16 | text.charAt(at + 3) << 24;
    }

    private static int fold(int key) {
        return (key ^ key >>> 13) & 0xFFFF;
    }
}
