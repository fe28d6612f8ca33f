package io.github.irsadoctor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds secrets in texts: whole, and any 24 characters of what makes them secret (of a token its signature), also where lines
 * were broken in between.
 */
final class SecretSearch {

    private static final int WINDOW = 24;

    private final Set<String> whole;
    private final Set<String> windows;

    SecretSearch(Set<String> secrets) {
        this.whole = Set.copyOf(secrets);
        this.windows = secrets.stream()
                .flatMap(secret -> windows(secret.substring(secret.lastIndexOf('.') + 1)))
                .filter(SecretSearch::telling)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What of the secrets is in a text. */
    List<String> in(String text) {
        String joined = text.replaceAll("\\s+", "");
        return Stream.concat(
                        whole.stream().filter(secret -> text.contains(secret) || joined.contains(secret)),
                        Stream.of(text, joined).flatMap(SecretSearch::windows).filter(windows::contains))
                .distinct()
                .toList();
    }

    private static Stream<String> windows(String text) {
        return IntStream.rangeClosed(0, text.length() - WINDOW).mapToObj(at -> text.substring(at, at + WINDOW));
    }

    // A row of one character says nothing.
    private static boolean telling(String window) {
        return window.chars().distinct().count() > 1;
    }
}
