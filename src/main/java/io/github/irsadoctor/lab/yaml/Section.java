package io.github.irsadoctor.lab.yaml;

import io.github.irsadoctor.text.Spelling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One mapping of a file, read key by key. Every method throws {@link UnusableWorld} for a value of the wrong type. */
public final class Section {

    private final YamlTree tree;
    private final String path;
    private final ObjectNode node;

    Section(YamlTree tree, String path, ObjectNode node) {
        this.tree = tree;
        this.path = path;
        this.node = node;
    }

    /** Refuses every key that is not one of these. */
    public Section knows(String... keys) {
        List<String> known = List.of(keys);
        node.propertyNames().stream()
                .filter(key -> !known.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    String meant = Spelling.nearest(key, known)
                            .map(near -> "did you mean " + near + "?")
                            .orElseGet(() -> "what stands here: " + String.join(", ", known));
                    throw wrong(key, "there is no such key; " + meant);
                });
        return this;
    }

    /** What is wrong with the value of a key, as an exception to throw. */
    public UnusableWorld wrong(String key, String says) {
        return tree.wrong(place(key), says);
    }

    public boolean has(String key) {
        return node.has(key);
    }

    /** The keys in the file's order. */
    public List<String> keys() {
        return List.copyOf(node.propertyNames());
    }

    /** The value as it stands; a missing node where there is none. */
    public JsonNode raw(String key) {
        return node.path(key);
    }

    public Optional<String> text(String key) {
        return value(key).map(value -> {
            if (!value.isString()) {
                throw wrong(
                        key, "must be a text" + (value.isValueNode() && !value.isNull() ? ": put it in quotes" : ""));
            }
            return value.stringValue();
        });
    }

    public String need(String key) {
        return text(key).orElseThrow(() -> tree.wrong(path, "the key " + key + " is missing"));
    }

    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list(key)) {
            if (!item.isString()) {
                throw wrong(key, "must be a list of texts, each in quotes");
            }
            texts.add(item.stringValue());
        }
        return texts;
    }

    public boolean flag(String key, boolean without) {
        return value(key)
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw wrong(key, "must be true or false");
                    }
                    return value.booleanValue();
                })
                .orElse(without);
    }

    /** A whole number of at least {@code least}. */
    public Optional<Integer> number(String key, int least) {
        return value(key).map(value -> {
            if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < least) {
                throw wrong(key, "must be a whole number of at least " + least);
            }
            return value.intValue();
        });
    }

    /** An offset on the lab's clock. */
    public Optional<Duration> offset(String key) {
        return value(key)
                .map(value -> Offset.parse(value.asString(""))
                        .orElseThrow(
                                () -> wrong(key, "must be an offset on the lab's clock such as -2h, -90s or -3d")));
    }

    /** A JSON document: a mapping, or a string that is kept exactly as it is. */
    public Optional<String> document(String key) {
        return value(key).map(value -> {
            if (!value.isString() && !value.isObject()) {
                throw wrong(key, "must be a policy document: a mapping, or JSON as one text");
            }
            return value.isString() ? value.stringValue() : value.toString();
        });
    }

    /** A mapping; an empty one where the key is left out. */
    public Section section(String key) {
        JsonNode value = value(key).orElseGet(node::objectNode);
        if (!(value instanceof ObjectNode object)) {
            throw wrong(key, "must be a mapping of keys to values");
        }
        return new Section(tree, place(key), object);
    }

    /** A list of mappings. */
    public List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        for (JsonNode item : list(key)) {
            if (!(item instanceof ObjectNode object)) {
                throw wrong(key, "must be a list of mappings");
            }
            sections.add(new Section(tree, place(key) + YamlTree.SEPARATOR + sections.size(), object));
        }
        return sections;
    }

    /** The values of a mapping of mappings by their keys, in order. */
    public Map<String, Section> children() {
        return keys().stream()
                .collect(Collectors.toMap(key -> key, this::section, (one, other) -> one, LinkedHashMap::new));
    }

    /** A mapping of texts. */
    public Map<String, String> strings(String key) {
        return section(key).strings();
    }

    /** The whole mapping, all of its values texts. */
    public Map<String, String> strings() {
        Map<String, String> strings = new LinkedHashMap<>();
        keys().forEach(each -> strings.put(each, need(each)));
        return strings;
    }

    private Optional<JsonNode> value(String key) {
        if (!node.has(key)) {
            return Optional.empty();
        }
        if (node.get(key).isNull()) {
            throw wrong(key, "has no value; give it one or leave the key out");
        }
        return Optional.of(node.get(key));
    }

    private List<JsonNode> list(String key) {
        JsonNode value = value(key).orElseGet(node::arrayNode);
        if (!(value instanceof ArrayNode list)) {
            throw wrong(key, "must be a list, for example [one, two]");
        }
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private String place(String key) {
        return path.isEmpty() ? key : path + YamlTree.SEPARATOR + key;
    }
}
