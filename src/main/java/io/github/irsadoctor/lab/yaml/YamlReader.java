package io.github.irsadoctor.lab.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads one YAML document into a {@link YamlTree}; keys written twice, anchors and aliases are refused. */
public final class YamlReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String file;
    private final UnaryOperator<String> strings;
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private YamlReader(String file, UnaryOperator<String> strings) {
        this.file = file;
        this.strings = strings;
    }

    /**
     * Reads a document.
     *
     * @param file how messages call it
     * @param strings what is done with every string and every key; it may throw {@link IllegalArgumentException} with a sentence
     * @throws UnusableWorld if the text is no YAML mapping
     */
    public static YamlTree read(String file, String text, UnaryOperator<String> strings) {
        return new YamlReader(file, strings).document(text);
    }

    private YamlTree document(String text) {
        try (JsonParser parser = new YAMLMapper().createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnusableWorld(file + ": the file must be a YAML mapping that begins with a key such as id:");
            }
            ObjectNode root = mapping(parser, "");
            if (parser.nextToken() != null) {
                throw at(parser, "a world is one YAML document, but a second one begins here");
            }
            return new YamlTree(file, root, lines);
        } catch (JacksonException broken) {
            throw new UnusableWorld(file + ", line " + line(broken) + ": this is not YAML: " + problem(broken));
        }
    }

    private ObjectNode mapping(JsonParser parser, String path) {
        ObjectNode node = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = string(parser, parser.currentName());
            String inside = path.isEmpty() ? key : path + YamlTree.SEPARATOR + key;
            if (node.has(key)) {
                throw at(parser, "the key " + key + " is written twice; keep one of them");
            }
            lines.put(inside, parser.currentTokenLocation().getLineNr());
            parser.nextToken();
            node.set(key, value(parser, inside));
        }
        return node;
    }

    private ArrayNode list(JsonParser parser, String path) {
        ArrayNode node = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String inside = path + YamlTree.SEPARATOR + node.size();
            lines.put(inside, parser.currentTokenLocation().getLineNr());
            node.add(value(parser, inside));
        }
        return node;
    }

    private JsonNode value(JsonParser parser, String path) {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw at(parser, "aliases (*" + parser.getString() + ") are not read; write the value out");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser, path);
            case START_ARRAY -> list(parser, path);
            case VALUE_STRING -> NODES.stringNode(string(parser, parser.getString()));
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw at(parser, "this kind of value is not read");
        };
    }

    private String string(JsonParser parser, String raw) {
        try {
            return strings.apply(raw);
        } catch (IllegalArgumentException refused) {
            throw at(parser, refused.getMessage());
        }
    }

    private UnusableWorld at(JsonParser parser, String says) {
        return new UnusableWorld(
                file + ", line " + parser.currentTokenLocation().getLineNr() + ": " + says);
    }

    private static int line(JacksonException broken) {
        return broken.getLocation() == null
                ? 1
                : Math.max(1, broken.getLocation().getLineNr());
    }

    // The parser's text goes on with an excerpt of the file, which may be long.
    private static String problem(JacksonException broken) {
        String[] said = broken.getOriginalMessage().strip().split("\\R");
        return said.length > 2 && said[0].startsWith("while ") ? said[said.length > 3 ? 0 : 1].strip() : said[0];
    }
}
