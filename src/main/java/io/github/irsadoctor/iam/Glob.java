package io.github.irsadoctor.iam;

import java.util.ArrayList;
import java.util.List;

/** A pattern of characters and wildcards, ready to be matched. */
public final class Glob {

    private static final int ANY = -1;
    private static final int ONE = -2;

    private final List<Integer> tokens = new ArrayList<>();

    /** A pattern in which {@code *} is any run of characters and {@code ?} exactly one. */
    public static Glob of(String pattern) {
        Glob glob = new Glob();
        pattern.codePoints().forEach(glob::addWild);
        return glob;
    }

    void addWild(int codePoint) {
        tokens.add(codePoint == '*' ? ANY : codePoint == '?' ? ONE : codePoint);
    }

    void addLiteral(String text) {
        text.codePoints().forEach(tokens::add);
    }

    /** Whether the whole of {@code text} fits, letter case included. */
    public boolean matches(String text) {
        return matches(text.codePoints().toArray(), false);
    }

    boolean matchesAnyCase(String text) {
        return matches(text.codePoints().toArray(), true);
    }

    // Greedy with one point of return: the last star is the only one that ever needs to be widened.
    private boolean matches(int[] text, boolean anyCase) {
        int at = 0;
        int token = 0;
        int star = -1;
        int resume = 0;
        while (at < text.length) {
            if (token < tokens.size() && tokens.get(token) == ANY) {
                star = token++;
                resume = at;
            } else if (token < tokens.size() && fits(tokens.get(token), text[at], anyCase)) {
                token++;
                at++;
            } else if (star >= 0) {
                token = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        return tokens.subList(token, tokens.size()).stream().allMatch(rest -> rest == ANY);
    }

    private static boolean fits(int token, int codePoint, boolean anyCase) {
        return token == ONE || token == codePoint || (anyCase && fold(token) == fold(codePoint));
    }

    private static int fold(int codePoint) {
        return Character.toLowerCase(Character.toUpperCase(codePoint));
    }

    /** The pattern cut at its first {@code limit - 1} colons. */
    List<Glob> segments(int limit) {
        List<Glob> parts = new ArrayList<>();
        Glob current = new Glob();
        for (int token : tokens) {
            if (token == ':' && parts.size() < limit - 1) {
                parts.add(current);
                current = new Glob();
            } else {
                current.tokens.add(token);
            }
        }
        parts.add(current);
        return parts;
    }
}
