package io.github.irsadoctor.lab.kubelet.command;

import io.github.irsadoctor.lab.kubelet.files.Entry;
import io.github.irsadoctor.lab.kubelet.inside.Inside;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of ls, with columns as wide as their widest value. */
record LsLines(Inside inside, String flags) {

    private static final DateTimeFormatter NEW =
            DateTimeFormatter.ofPattern("MMM ppd HH:mm", Locale.US).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter OLD =
            DateTimeFormatter.ofPattern("MMM ppd  uuuu", Locale.US).withZone(ZoneOffset.UTC);
    private static final Duration HALF_A_YEAR = Duration.ofSeconds(31_556_952 / 2);
    private static final int BLOCK = 4;

    private boolean isLong() {
        return flags.contains("l") || flags.contains("n");
    }

    /** What is in a directory. */
    String directory(Ls.Listed directory) {
        List<Ls.Listed> inIt = new ArrayList<>();
        if (flags.contains("a")) {
            inIt.add(new Ls.Listed(".", directory.real(), directory.entry()));
            String above =
                    inside.files().resolve(directory.real() + "/..", true).orElse("/");
            inside.files().get(above).ifPresent(entry -> inIt.add(new Ls.Listed("..", above, entry)));
        }
        inside.files().names(directory.real()).stream()
                .filter(name -> !name.startsWith(".") || flags.contains("a") || flags.contains("A"))
                .flatMap(name -> below(directory, name).stream())
                .forEach(inIt::add);
        long total = inIt.stream()
                .filter(each -> each.entry().type() == Entry.Type.FILE)
                .mapToLong(each -> BLOCK)
                .sum();
        return (isLong() ? "total " + total + "\n" : "") + print(inIt);
    }

    private Optional<Ls.Listed> below(Ls.Listed directory, String name) {
        String path = (directory.real().equals("/") ? "" : directory.real()) + "/" + name;
        String real = flags.contains("L") ? inside.files().resolve(path, true).orElse(path) : path;
        return inside.files().get(real).map(entry -> new Ls.Listed(name, real, entry));
    }

    /** These names, one a line. */
    String print(List<Ls.Listed> listed) {
        List<List<String>> rows = listed.stream().map(this::columns).toList();
        int columns = isLong() ? 5 : 0;
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int at = 0; at < columns; at++) {
                widths[at] = Math.max(widths[at], row.get(at).length());
            }
        });
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < widths.length; at++) {
            String pad = " ".repeat(widths[at] - row.get(at).length());
            // Numbers of links and sizes stand at the right, names at the left.
            line.append(at == 1 || at == 4 ? pad + row.get(at) : row.get(at) + pad)
                    .append(' ');
        }
        return line.append(String.join(" ", row.subList(widths.length, row.size())))
                .append('\n')
                .toString();
    }

    private List<String> columns(Ls.Listed listed) {
        if (!isLong()) {
            return List.of(listed.name());
        }
        Entry entry = listed.entry();
        boolean link = entry.type() == Entry.Type.LINK;
        return Stream.of(
                        entry.permissions(),
                        Long.toString(links(listed)),
                        owner(entry.uid()),
                        owner(entry.gid()),
                        Long.toString(size(listed)),
                        date(entry.changed()),
                        link ? listed.name() + " -> " + entry.text().get() : listed.name())
                .toList();
    }

    private String owner(int id) {
        return id == 0 && !flags.contains("n") ? "root" : Integer.toString(id);
    }

    private long links(Ls.Listed listed) {
        return listed.entry().type() == Entry.Type.DIRECTORY
                ? 2
                        + inside.files().names(listed.real()).stream()
                                .map(name -> inside.files().get(listed.real() + "/" + name))
                                .flatMap(Optional::stream)
                                .filter(entry -> entry.type() == Entry.Type.DIRECTORY)
                                .count()
                : 1;
    }

    private long size(Ls.Listed listed) {
        return switch (listed.entry().type()) {
            case FILE, LINK -> listed.entry().text().get().getBytes(StandardCharsets.UTF_8).length;
            case DIRECTORY -> (2L + inside.files().names(listed.real()).size()) * 20;
        };
    }

    private String date(Instant changed) {
        boolean recent =
                !changed.isAfter(inside.now()) && changed.isAfter(inside.now().minus(HALF_A_YEAR));
        return (recent ? NEW : OLD).format(changed);
    }
}
