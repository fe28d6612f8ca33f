package io.github.irsadoctor.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Quotes arguments for a POSIX shell, so that a printed command does what it says whatever its arguments hold.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9699919799/utilities/V3_chap02.html">Shell command language</a>
 */
public final class Shell {

    // A leading "=" is expanded by zsh, so it is quoted there.
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_@%+:,./-][A-Za-z0-9_@%+=:,./-]*");
    private static final Set<String> RESERVED = Set.of(
            "case",
            "do",
            "done",
            "elif",
            "else",
            "esac",
            "fi",
            "for",
            "function",
            "if",
            "in",
            "select",
            "then",
            "until",
            "while",
            "time",
            "coproc");

    private Shell() {}

    /**
     * One argument as a shell word: bare if it needs no quotes, else in single quotes.
     *
     * @throws IllegalArgumentException if {@code argument} holds a NUL, which no argument can carry
     */
    public static String quote(String argument) {
        return BARE.matcher(argument).matches() ? argument : quoted(argument);
    }

    /**
     * A whole command, program first, each argument quoted where it must be.
     *
     * @throws IllegalArgumentException if {@code words} is empty or one holds a NUL
     */
    public static String command(List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("A command needs at least the name of a program.");
        }
        return IntStream.range(0, words.size())
                .mapToObj(i -> i == 0 ? program(words.get(0)) : quote(words.get(i)))
                .collect(Collectors.joining(" "));
    }

    // Bare, NAME=value would be an assignment and "if" a keyword.
    private static String program(String word) {
        return word.contains("=") || RESERVED.contains(word) ? quoted(word) : quote(word);
    }

    private static String quoted(String argument) {
        if (argument.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A shell argument cannot hold a NUL character.");
        }
        return "'" + argument.replace("'", "'\\''") + "'";
    }
}
