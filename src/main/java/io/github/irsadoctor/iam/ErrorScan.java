package io.github.irsadoctor.iam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/** Looks for many phrases in one pass, so that a line of megabytes costs milliseconds. */
final class ErrorScan<T> {

    private static final int KEY = 4;
    private static final int SLOTS = 1 << 16;

    private final Map<Integer, List<T>> byBeginning = new HashMap<>();
    private final boolean[] beginnings = new boolean[SLOTS];
    private final Function<T, String> phraseOf;

    /** Takes what is looked for and the squeezed phrase of each, at least four characters long. */
    ErrorScan(List<T> wanted, Function<T, String> phraseOf) {
        this.phraseOf = phraseOf;
        for (T one : wanted) {
            int key = key(phraseOf.apply(one));
            byBeginning.computeIfAbsent(key, any -> new ArrayList<>()).add(one);
            beginnings[fold(key)] = true;
        }
    }

    /** Hands over each match with its squeezed index, in text order. */
    void find(ErrorText text, ObjIntConsumer<T> found) {
        String squeezed = text.squeezed(0, text.length());
        int key = 0;
        for (int end = 0; end < squeezed.length(); end++) {
            key = key >>> 8 | squeezed.charAt(end) << 24;
            if (beginnings[fold(key)] && end >= KEY - 1) {
                match(squeezed, key, end - KEY + 1, found);
            }
        }
    }

    private void match(String squeezed, int key, int at, ObjIntConsumer<T> found) {
        for (T one : byBeginning.getOrDefault(key, List.of())) {
            if (squeezed.startsWith(phraseOf.apply(one), at)) {
                found.accept(one, at);
            }
        }
    }

    private static int key(String phrase) {
        int key = 0;
        for (int i = 0; i < KEY; i++) {
            key = key >>> 8 | phrase.charAt(i) << 24;
        }
        return key;
    }

    private static int fold(int key) {
        return (key ^ key >>> 13) & (SLOTS - 1);
    }
}
