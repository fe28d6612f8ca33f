package io.github.irsadoctor.lab.kubelet.command;

import io.github.irsadoctor.lab.kubelet.files.Who;
import io.github.irsadoctor.lab.kubelet.inside.Inside;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** id and whoami, as coreutils words them. Images know root by name and nobody else. */
final class Id implements Command {

    @Override
    public Output run(Inside inside, List<String> words) {
        String flags = words.stream()
                .filter(word -> word.startsWith("-"))
                .map(word -> word.replaceAll("^--?", ""))
                .map(word -> word.length() > 1
                                && List.of("user", "group", "groups", "name").contains(word)
                        ? word.equals("groups") ? "G" : word.substring(0, 1)
                        : word)
                .collect(Collectors.joining());
        if (!flags.matches("[ugGnrz]*")) {
            String wrong = flags.replaceAll("[ugGnrz]", "").substring(0, 1);
            return Output.failed(1, "id: invalid option -- '" + wrong + "'\nTry 'id --help' for more information.\n");
        }
        return of(inside.who(), flags);
    }

    private static Output of(Who who, String flags) {
        boolean names = flags.contains("n");
        if (flags.contains("u")) {
            return one(who.uid(), names, "user");
        }
        if (flags.contains("G")) {
            String all = groups(who).stream()
                    .map(gid -> names && gid == 0 ? "root" : Integer.toString(gid))
                    .collect(Collectors.joining(" "));
            return Output.of(all + "\n");
        }
        if (flags.contains("g")) {
            return one(who.gid(), names, "group");
        }
        String groups = groups(who).stream().map(Id::named).collect(Collectors.joining(","));
        return Output.of("uid=" + named(who.uid()) + " gid=" + named(who.gid()) + " groups=" + groups + "\n");
    }

    static Output whoami(Inside inside, List<String> words) {
        int uid = inside.who().uid();
        return uid == 0 ? Output.of("root\n") : Output.failed(1, "whoami: cannot find name for user ID " + uid + "\n");
    }

    private static Output one(int id, boolean name, String kind) {
        if (!name || id == 0) {
            return Output.of((name ? "root" : Integer.toString(id)) + "\n");
        }
        return new Output(id + "\n", "id: cannot find name for " + kind + " ID " + id + "\n", 1);
    }

    private static Set<Integer> groups(Who who) {
        Set<Integer> groups = new LinkedHashSet<>(List.of(who.gid()));
        groups.addAll(who.groups());
        return groups;
    }

    private static String named(int id) {
        return id == 0 ? "0(root)" : Integer.toString(id);
    }
}
