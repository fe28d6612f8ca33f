package io.github.irsadoctor.lab.kube.write.patch;

import io.github.irsadoctor.lab.kube.state.Json;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Strategic merge patches: mappings merge, null removes, lists merge by their items' key, directives begin with a dollar.
 *
 * @see <a href="https://github.com/kubernetes/community/blob/master/contributors/devel/sig-api-machinery/strategic-merge-patch.md">Kubernetes, strategic merge patch</a>
 */
public final class StrategicMerge {

    static final String DIRECTIVE = "$patch";
    private static final String RETAIN = "$retainKeys";
    private static final String ORDER = "$setElementOrder/";
    private static final String DELETE = "$deleteFromPrimitiveList/";

    private StrategicMerge() {}

    /**
     * {@code target} with {@code patch} applied; neither is changed.
     *
     * @throws BadPatch if the patch is no mapping, names an unknown directive, or an item lacks its key
     */
    public static ObjectNode apply(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            throw BadPatch.unreadable("json: cannot unmarshal array into Go value of type map[string]interface {}");
        }
        ObjectNode merged = target instanceof ObjectNode object ? object.deepCopy() : Json.object();
        Optional<String> directive = changes.path(DIRECTIVE).stringValueOpt();
        if (directive.isPresent() && !directive.get().equals("merge")) {
            return replaced(changes, directive.get());
        }
        retain(merged, changes);
        changes.properties().forEach(change -> key(merged, change.getKey(), change.getValue()));
        changes.properties().forEach(change -> order(merged, change));
        return merged;
    }

    private static ObjectNode replaced(ObjectNode changes, String directive) {
        if (directive.equals("delete")) {
            return Json.object();
        }
        if (!directive.equals("replace")) {
            throw BadPatch.unreadable("unknown patch type found: " + directive);
        }
        ObjectNode whole = changes.deepCopy();
        whole.remove(DIRECTIVE);
        return whole;
    }

    private static void retain(ObjectNode merged, ObjectNode changes) {
        if (!(changes.get(RETAIN) instanceof ArrayNode kept)) {
            return;
        }
        Set<String> keys = new HashSet<>();
        kept.forEach(key -> keys.add(key.asString("")));
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            boolean directive = change.getKey().startsWith("$");
            if (!directive && !change.getValue().isNull() && !keys.contains(change.getKey())) {
                throw BadPatch.unreadable("unable to find " + change.getKey() + " in the retainKeys list");
            }
        }
        merged.properties().removeIf(entry -> !keys.contains(entry.getKey()));
    }

    private static void key(ObjectNode merged, String key, JsonNode value) {
        if (key.startsWith(DELETE)) {
            String list = key.substring(DELETE.length());
            merged.set(list, MergedList.without(merged.path(list), value));
        } else if (key.startsWith("$")) {
            return;
        } else if (value.isNull()) {
            merged.remove(key);
        } else if (value instanceof ObjectNode) {
            merged.set(key, apply(merged.path(key), value));
        } else if (value instanceof ArrayNode items) {
            merged.set(key, list(merged.path(key), key, items));
        } else {
            merged.set(key, value);
        }
    }

    private static ArrayNode list(JsonNode target, String field, ArrayNode items) {
        Optional<String> mergeKey = MergeKeys.of(field);
        if (mergeKey.isPresent()) {
            return new MergedList(mergeKey.get()).merge(target, items);
        }
        return MergeKeys.isSet(field) ? MergedList.union(target, items) : items.deepCopy();
    }

    private static void order(ObjectNode merged, Map.Entry<String, JsonNode> change) {
        if (change.getKey().startsWith(ORDER)) {
            String field = change.getKey().substring(ORDER.length());
            if (merged.get(field) instanceof ArrayNode list) {
                merged.set(field, MergedList.ordered(list, change.getValue(), MergeKeys.of(field)));
            }
        }
    }
}
