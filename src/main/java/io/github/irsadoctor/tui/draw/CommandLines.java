package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.term.Wrap;
import java.util.ArrayList;
import java.util.List;

/** Breaks a shell command over lines. */
final class CommandLines {

    private CommandLines() {}

    /**
     * The command in lines that a shell reads as one: all but the last end in a backslash. A single argument wider than a line
     * is broken as well, and has then to be put together again.
     */
    static List<String> of(String command, int columns) {
        if (command.startsWith("#")) {
            return command.lines()
                    .flatMap(line -> Wrap.words(line, columns).stream())
                    .toList();
        }
        // A break within quotes is part of the argument, so nothing may be added there.
        if (command.contains("\n")) {
            return command.lines()
                    .flatMap(line -> Wrap.exactly(line, columns).stream())
                    .toList();
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(command)) {
            if (line.length() > 0 && line.length() + word.length() + 3 > columns) {
                lines.addAll(Wrap.exactly(line + " \\", columns));
                line = new StringBuilder("  ");
            }
            line.append(line.toString().isBlank() ? "" : " ").append(word);
        }
        lines.addAll(Wrap.exactly(line.toString(), columns));
        return lines;
    }

    /** False if an argument is wider than a line, so that the lines can not be copied as they stand. */
    static boolean fits(String command, int columns) {
        return command.startsWith("#")
                || (!command.contains("\n") && words(command).stream().allMatch(word -> word.length() + 4 <= columns));
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (c == '\\' && !quoted) {
                i++;
            } else if (c == '\'') {
                quoted = !quoted;
            } else if (c == ' ' && !quoted) {
                words.add(command.substring(from, i));
                from = i + 1;
            }
        }
        words.add(command.substring(from));
        return words;
    }
}
