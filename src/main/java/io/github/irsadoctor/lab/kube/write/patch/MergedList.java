package io.github.irsadoctor.lab.kube.write.patch;

import io.github.irsadoctor.lab.kube.state.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Lists whose items are told apart by one of their keys.
 *
 * @param key for example {@code name}
 */
record MergedList(String key) {

    ArrayNode merge(JsonNode target, ArrayNode patch) {
        List<JsonNode> merged = new ArrayList<>();
        boolean replaces = false;
        for (JsonNode item : patch) {
            replaces |= directive(item).equals("replace");
        }
        if (!replaces) {
            target.forEach(merged::add);
        }
        for (JsonNode item : patch) {
            if (!directive(item).equals("replace")) {
                merge(merged, item);
            }
        }
        return Json.array(merged.toArray());
    }

    private void merge(List<JsonNode> merged, JsonNode item) {
        JsonNode value = item.path(key);
        if (value.isMissingNode()) {
            throw BadPatch.unreadable("map: " + item + " does not contain declared merge key: " + key);
        }
        int at = find(merged, value);
        if (directive(item).equals("delete")) {
            merged.removeIf(each -> each.path(key).equals(value));
        } else if (at < 0) {
            merged.add(StrategicMerge.apply(Json.object(), item));
        } else {
            merged.set(at, StrategicMerge.apply(merged.get(at), item));
        }
    }

    private int find(List<JsonNode> items, JsonNode value) {
        for (int at = 0; at < items.size(); at++) {
            if (items.get(at).path(key).equals(value)) {
                return at;
            }
        }
        return -1;
    }

    private static String directive(JsonNode item) {
        return item.path(StrategicMerge.DIRECTIVE).asString("");
    }

    /** A list of plain values without some of them. */
    static ArrayNode without(JsonNode target, JsonNode values) {
        List<JsonNode> kept = new ArrayList<>();
        target.forEach(kept::add);
        values.forEach(value -> kept.removeIf(value::equals));
        return Json.array(kept.toArray());
    }

    static ArrayNode union(JsonNode target, ArrayNode items) {
        List<JsonNode> all = new ArrayList<>();
        target.forEach(all::add);
        items.forEach(item -> {
            if (!all.contains(item)) {
                all.add(item);
            }
        });
        return Json.array(all.toArray());
    }

    /** The items in the order given; those it does not name stay behind the item they stood behind. */
    static ArrayNode ordered(ArrayNode list, JsonNode order, Optional<String> key) {
        List<JsonNode> ordered = new ArrayList<>();
        order.forEach(name -> list.forEach(item -> {
            if (id(item, key).equals(id(name, key)) && !ordered.contains(item)) {
                ordered.add(item);
            }
        }));
        JsonNode before = Json.object();
        for (JsonNode item : list) {
            if (!ordered.contains(item)) {
                ordered.add(ordered.indexOf(before) + 1, item);
            }
            before = item;
        }
        return Json.array(ordered.toArray());
    }

    private static JsonNode id(JsonNode item, Optional<String> key) {
        return key.map(item::path).orElse(item);
    }
}
