package io.github.irsadoctor.lab.kubelet.command;

import io.github.irsadoctor.lab.kubelet.inside.Inside;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The programs the lab knows, by name: the place where one more is added. */
public final class Programs {

    private static final Map<String, Command> ALL = all();

    private Programs() {}

    /** Runs a command line; empty where the image has no such program. */
    public static Optional<Output> run(Inside inside, List<String> argv) {
        String name = name(argv.get(0));
        return Optional.ofNullable(ALL.get(name))
                .filter(program -> has(inside, name))
                .map(program -> program.run(inside, argv.subList(1, argv.size())));
    }

    /** Everything the lab knows. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    private static boolean has(Inside inside, String name) {
        return inside.facts()
                .binaries()
                .map(binaries -> binaries.contains(name))
                .orElseGet(() -> Versions.fits(inside, name));
    }

    private static String name(String program) {
        return program.matches("/(usr/)?(local/)?s?bin/[^/]+")
                ? program.substring(program.lastIndexOf('/') + 1)
                : program;
    }

    private static Map<String, Command> all() {
        Map<String, Command> all = new TreeMap<>();
        all.put("aws", new AwsCli());
        all.put("cat", new Cat());
        all.put("env", Programs::env);
        all.put("printenv", Programs::printenv);
        all.put("ls", new Ls());
        all.put("id", new Id());
        all.put("whoami", Id::whoami);
        all.put("sh", new Sh());
        all.put("bash", new Sh());
        all.put("echo", (inside, words) -> Output.of(String.join(" ", words) + "\n"));
        all.put("true", (inside, words) -> Output.of(""));
        all.put("false", (inside, words) -> Output.failed(1, ""));
        all.put("sleep", (inside, words) -> Output.of(""));
        all.put("pwd", (inside, words) -> Output.of(inside.directory() + "\n"));
        all.put("hostname", (inside, words) -> Output.of(inside.environment().getOrDefault("HOSTNAME", "") + "\n"));
        all.putAll(Versions.programs());
        return Map.copyOf(all);
    }

    private static Output env(Inside inside, List<String> words) {
        List<String> rest = words.stream().dropWhile(word -> word.equals("-0")).toList();
        if (rest.isEmpty()) {
            return Output.of(lines(inside));
        }
        return run(inside, rest)
                .orElseGet(() -> Output.failed(127, "env: '" + rest.get(0) + "': No such file or directory\n"));
    }

    private static Output printenv(Inside inside, List<String> words) {
        if (words.isEmpty()) {
            return Output.of(lines(inside));
        }
        String values = words.stream()
                .filter(inside.environment()::containsKey)
                .map(name -> inside.environment().get(name) + "\n")
                .collect(Collectors.joining());
        return new Output(values, "", inside.environment().keySet().containsAll(words) ? 0 : 1);
    }

    private static String lines(Inside inside) {
        return inside.environment().entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
