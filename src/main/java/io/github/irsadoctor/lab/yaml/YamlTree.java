package io.github.irsadoctor.lab.yaml;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * One YAML document and where in the file its keys stand.
 *
 * @param file how messages call the file
 * @param root the document, which is a mapping
 * @param lines the line of each key, by its path: keys and list positions joined by {@link #SEPARATOR}
 */
public record YamlTree(String file, ObjectNode root, Map<String, Integer> lines) {

    /** Joins the parts of a path; no key of a text file contains it. */
    static final String SEPARATOR = "\u0000";

    public YamlTree {
        lines = Map.copyOf(lines);
    }

    /** The document's top level. */
    public Section top() {
        return new Section(this, "", root);
    }

    /** The same places with another document, in which parts may be new: those have no line. */
    public YamlTree with(ObjectNode changed) {
        return new YamlTree(file, changed, lines);
    }

    UnusableWorld wrong(String path, String says) {
        String key = path.replace(SEPARATOR, ".");
        String line = line(path).map(number -> ", line " + number).orElse("");
        return new UnusableWorld(file + line + (key.isEmpty() ? "" : ", " + key) + ": " + says);
    }

    private Optional<Integer> line(String path) {
        for (String at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf(SEPARATOR)))) {
            if (lines.containsKey(at)) {
                return Optional.of(lines.get(at));
            }
        }
        return Optional.empty();
    }
}
