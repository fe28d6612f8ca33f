package io.github.irsadoctor.lab.kubelet.command;

import io.github.irsadoctor.lab.kubelet.inside.Inside;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** sh -c with one simple command: words, quotes and $VARIABLES, and nothing else of the shell. */
final class Sh implements Command {

    private static final Pattern WORD = Pattern.compile("\\G\\s*((?:'[^']*'|\"[^\"]*\"|[^\\s'\"|;&<>()`*])+)(?=\\s|$)");
    private static final Pattern PIECE = Pattern.compile("'([^']*)'|\"([^\"]*)\"|[^'\"]+");
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)}|(\\w+))");
    private static final int NOT_FOUND = 127;

    @Override
    public Output run(Inside inside, List<String> words) {
        int flag = words.indexOf("-c");
        if (flag < 0 || flag + 1 >= words.size()) {
            return Output.of("");
        }
        Optional<List<String>> argv = words(inside, words.get(flag + 1));
        if (argv.isEmpty()) {
            return Output.failed(
                    2, "sh: 1: this lab's shell runs one simple command; pipes, lists and substitutions are unknown\n");
        }
        List<String> command = argv.get();
        if (command.isEmpty()) {
            return Output.of("");
        }
        return Programs.run(inside, command)
                .orElseGet(() -> Output.failed(NOT_FOUND, "sh: 1: " + command.get(0) + ": not found\n"));
    }

    private static Optional<List<String>> words(Inside inside, String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        int end = 0;
        while (word.find()) {
            words.add(word(inside, word.group(1)));
            end = word.end();
        }
        boolean more = !line.substring(end).isBlank() || line.contains("$(");
        return more ? Optional.empty() : Optional.of(words);
    }

    private static String word(Inside inside, String written) {
        StringBuilder word = new StringBuilder();
        Matcher piece = PIECE.matcher(written);
        while (piece.find()) {
            if (piece.group(1) != null) {
                word.append(piece.group(1));
            } else {
                String text = piece.group(2) == null ? piece.group() : piece.group(2);
                word.append(VARIABLE.matcher(text)
                        .replaceAll(name -> Matcher.quoteReplacement(inside.environment()
                                .getOrDefault(name.group(1) == null ? name.group(2) : name.group(1), ""))));
            }
        }
        return word.toString();
    }
}
