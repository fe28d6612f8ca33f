package io.github.irsadoctor.lab.kubelet.files;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All files of one container by their paths. */
public final class FileTree {

    private static final int MOST_LINKS = 40;

    private final NavigableMap<String, Entry> entries = new TreeMap<>();

    FileTree() {}

    /** Puts an entry, and the directories it lies in where they are missing. */
    void put(String path, Entry entry) {
        for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
            String above = slash == 0 ? "/" : path.substring(0, slash);
            entries.putIfAbsent(above, Entry.directory(0755, 0, entry.changed()));
        }
        entries.put(path, entry);
    }

    void putDirectory(String path, Instant changed) {
        if (!entries.containsKey(path)) {
            put(path, Entry.directory(0755, 0, changed));
        }
    }

    /** What is at a path without links. */
    public Optional<Entry> get(String real) {
        return Optional.ofNullable(entries.get(real));
    }

    /**
     * The path without links; empty where nothing is there.
     *
     * @param last whether a link at its end is followed too
     */
    public Optional<String> resolve(String path, boolean last) {
        Deque<String> rest = new ArrayDeque<>(List.of(path.split("/+")));
        String at = "";
        int links = 0;
        while (!rest.isEmpty()) {
            String next = step(at, rest.pop());
            Entry entry = entries.get(next.isEmpty() ? "/" : next);
            if (entry == null || links > MOST_LINKS) {
                return Optional.empty();
            }
            boolean follow = entry.type() == Entry.Type.LINK && (last || !rest.isEmpty());
            if (follow) {
                links++;
                String target = entry.text().get();
                List<String> parts = List.of(target.split("/+"));
                for (int i = parts.size() - 1; i >= 0; i--) {
                    rest.push(parts.get(i));
                }
                at = target.startsWith("/") ? "" : at;
            } else {
                at = next;
            }
        }
        return Optional.of(at.isEmpty() ? "/" : at);
    }

    private static String step(String at, String name) {
        if (name.isEmpty() || name.equals(".")) {
            return at;
        }
        return name.equals("..") ? at.substring(0, Math.max(0, at.lastIndexOf('/'))) : at + "/" + name;
    }

    /** The names in a directory, without . and .. */
    public List<String> names(String real) {
        String prefix = real.equals("/") ? "/" : real + "/";
        return entries.tailMap(prefix, false).keySet().stream()
                .takeWhile(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()))
                .filter(name -> name.indexOf('/') < 0)
                .toList();
    }
}
