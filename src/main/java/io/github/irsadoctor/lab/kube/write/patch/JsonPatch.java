package io.github.irsadoctor.lab.kube.write.patch;

import io.github.irsadoctor.lab.kube.state.Json;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON patches.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6902">RFC 6902</a>
 */
public final class JsonPatch {

    // The document hangs under one key, so that its root is replaced like any other member.
    private static final String ROOT = "document";

    private final ObjectNode holder;

    private JsonPatch(JsonNode target) {
        this.holder = Json.object(ROOT, target.deepCopy());
    }

    /**
     * {@code target} after all operations; it is not changed.
     *
     * @throws BadPatch if the patch is no list of operations, or one of them cannot be done
     */
    public static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ArrayNode operations)) {
            throw BadPatch.unreadable("json: cannot unmarshal object into Go value of type jsonpatch.Patch");
        }
        JsonPatch work = new JsonPatch(target);
        operations.forEach(work::step);
        return work.holder.get(ROOT);
    }

    private void step(JsonNode operation) {
        String path = operation.path("path").stringValueOpt().orElseThrow(() -> unfit("missing path", operation));
        switch (operation.path("op").asString("")) {
            case "add" -> add(path, value(operation));
            case "remove" -> remove(path);
            case "replace" -> replace(path, value(operation));
            case "move" -> add(path, remove(from(operation)));
            case "copy" -> add(path, read(from(operation)).deepCopy());
            case "test" -> test(path, operation);
            default -> throw unfit("unexpected kind", operation);
        }
    }

    private void add(String path, JsonNode value) {
        JsonNode parent = parent(path);
        String last = last(path);
        if (parent instanceof ObjectNode object) {
            object.set(last, value.deepCopy());
        } else if (parent instanceof ArrayNode list) {
            list.insert(last.equals("-") ? list.size() : index(last, list.size(), path), value.deepCopy());
        } else {
            throw missing(path);
        }
    }

    private JsonNode remove(String path) {
        JsonNode gone = read(path);
        if (parent(path) instanceof ObjectNode object) {
            object.remove(last(path));
        } else if (parent(path) instanceof ArrayNode list) {
            list.remove(index(last(path), list.size() - 1, path));
        }
        return gone;
    }

    private void replace(String path, JsonNode value) {
        read(path);
        if (parent(path) instanceof ObjectNode object) {
            object.set(last(path), value.deepCopy());
        } else if (parent(path) instanceof ArrayNode list) {
            list.set(index(last(path), list.size() - 1, path), value.deepCopy());
        }
    }

    // A member that is not there equals null, as the API server has it.
    private void test(String path, JsonNode operation) {
        JsonNode there = parent(path) instanceof ObjectNode object ? object.path(last(path)) : read(path);
        JsonNode wanted = operation.path("value");
        boolean bothNothing = (there.isMissingNode() || there.isNull()) && (wanted.isMissingNode() || wanted.isNull());
        if (!bothNothing && !there.equals(wanted)) {
            throw BadPatch.unfit("testing value " + path + " failed: test failed");
        }
    }

    private JsonNode read(String path) {
        JsonNode parent = parent(path);
        String last = last(path);
        JsonNode found =
                parent instanceof ArrayNode list ? list.get(index(last, list.size() - 1, path)) : parent.path(last);
        if (found.isMissingNode()) {
            throw missing(path);
        }
        return found;
    }

    private JsonNode parent(String path) {
        List<String> parts = parts(path);
        JsonNode at = holder;
        for (String part : parts.subList(0, parts.size() - 1)) {
            at = at instanceof ArrayNode list ? list.get(index(part, list.size() - 1, path)) : at.path(part);
        }
        if (!at.isContainer()) {
            throw missing(path);
        }
        return at;
    }

    private static String last(String path) {
        List<String> parts = parts(path);
        return parts.get(parts.size() - 1);
    }

    private static List<String> parts(String path) {
        if (!path.isEmpty() && !path.startsWith("/")) {
            throw missing(path);
        }
        return Stream.of((ROOT + path).split("/", -1))
                .map(part -> part.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    private static int index(String part, int highest, String path) {
        if (!part.matches("0|[1-9]\\d{0,8}") || Integer.parseInt(part) > highest) {
            throw BadPatch.unfit("Unable to access invalid index: " + part + " in " + path);
        }
        return Integer.parseInt(part);
    }

    private static JsonNode value(JsonNode operation) {
        if (!operation.has("value")) {
            throw unfit("missing value", operation);
        }
        return operation.get("value");
    }

    private static String from(JsonNode operation) {
        return operation.path("from").stringValueOpt().orElseThrow(() -> unfit("missing from", operation));
    }

    private static BadPatch missing(String path) {
        return BadPatch.unfit("doc is missing path: " + path + ": missing value");
    }

    private static BadPatch unfit(String why, JsonNode operation) {
        return BadPatch.unfit(why + " in operation " + operation);
    }
}
