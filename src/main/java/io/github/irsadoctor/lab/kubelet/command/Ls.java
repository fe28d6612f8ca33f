package io.github.irsadoctor.lab.kubelet.command;

import io.github.irsadoctor.lab.kubelet.files.Entry;
import io.github.irsadoctor.lab.kubelet.inside.Inside;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** ls with -l, -a, -A, -n, -d, -L and -1 in any combination, as GNU coreutils prints to a pipe. */
final class Ls implements Command {

    private static final String KNOWN = "laAndLh1tr";
    private static final int TROUBLE = 2;

    @Override
    public Output run(Inside inside, List<String> words) {
        String flags = words.stream()
                .filter(word -> word.length() > 1 && word.startsWith("-"))
                .map(word -> word.substring(1))
                .collect(Collectors.joining());
        Optional<String> unknown = flags.chars()
                .mapToObj(Character::toString)
                .filter(flag -> !KNOWN.contains(flag))
                .findFirst();
        if (unknown.isPresent()) {
            return Output.failed(
                    TROUBLE, "ls: invalid option -- '" + unknown.get() + "'\nTry 'ls --help' for more information.\n");
        }
        List<String> paths =
                words.stream().filter(word -> !word.startsWith("-")).toList();
        return list(inside, flags, paths.isEmpty() ? List.of(".") : paths);
    }

    private static Output list(Inside inside, String flags, List<String> paths) {
        StringBuilder err = new StringBuilder();
        List<Listed> plain = new ArrayList<>();
        List<Listed> directories = new ArrayList<>();
        for (String path : paths) {
            Optional<Listed> found = Listed.find(inside, path, flags);
            if (found.isEmpty()) {
                err.append("ls: cannot access '" + path + "': No such file or directory\n");
            } else {
                boolean opened = found.get().entry().type() == Entry.Type.DIRECTORY && !flags.contains("d");
                (opened ? directories : plain).add(found.get());
            }
        }
        LsLines lines = new LsLines(inside, flags);
        StringBuilder out = new StringBuilder(lines.print(plain));
        boolean titled = paths.size() > 1;
        for (Listed directory : directories) {
            out.append(titled ? (out.isEmpty() ? "" : "\n") + directory.name() + ":\n" : "");
            out.append(lines.directory(directory));
        }
        return new Output(out.toString(), err.toString(), err.isEmpty() ? 0 : TROUBLE);
    }

    /**
     * One name to be shown.
     *
     * @param name as it is shown
     * @param real where it is
     */
    record Listed(String name, String real, Entry entry) {

        static Optional<Listed> find(Inside inside, String path, String flags) {
            // A link named on the command line is followed unless it is to be described itself.
            boolean itself =
                    (flags.contains("l") || flags.contains("n") || flags.contains("d")) && !flags.contains("L");
            boolean last = !itself || path.endsWith("/");
            return inside.files()
                    .resolve(inside.absolute(path), last)
                    .flatMap(real -> inside.files().get(real).map(entry -> new Listed(path, real, entry)));
        }
    }
}
