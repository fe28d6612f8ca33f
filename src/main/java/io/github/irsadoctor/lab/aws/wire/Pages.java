package io.github.irsadoctor.lab.aws.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One page of a list.
 *
 * @param items on this page
 * @param next the token of the next page, bound to the parameters it was given for
 */
public record Pages<T>(List<T> items, Optional<String> next) {

    public Pages {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page.
     *
     * @param all the whole list
     * @param size most items on a page
     * @param token of the page wanted; empty for the first
     * @param bound what must be equal in every request of one listing
     * @param invalid thrown for a token that was not given for {@code bound}
     */
    public static <T> Pages<T> cut(
            List<T> all, int size, Optional<String> token, String bound, Supplier<Refusal> invalid) {
        int from = token.map(text -> start(text, bound, invalid)).orElse(0);
        int to = Math.min(all.size(), from + size);
        Optional<String> next = to < all.size() ? Optional.of(token(to, bound)) : Optional.empty();
        return new Pages<>(all.subList(Math.min(from, to), to), next);
    }

    private static String token(int from, String bound) {
        byte[] plain = (from + ":" + Integer.toHexString(bound.hashCode())).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    private static int start(String token, String bound, Supplier<Refusal> invalid) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            int from = Integer.parseInt(plain.substring(0, Math.max(0, plain.indexOf(':'))));
            if (token(from, bound).equals(token)) {
                return from;
            }
        } catch (IllegalArgumentException foreign) {
            throw invalid.get();
        }
        throw invalid.get();
    }
}
