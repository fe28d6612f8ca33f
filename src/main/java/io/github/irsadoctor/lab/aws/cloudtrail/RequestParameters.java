package io.github.irsadoctor.lab.aws.cloudtrail;

import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Protocol;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call's parameters as CloudTrail writes them: names begin in lower case, lists are arrays ({@code clientIDList}).
 *
 * @param call the call
 */
record RequestParameters(Call call) {

    private static final Set<String> NONE = Set.of("Action", "Version");

    ObjectNode json() {
        return call.route().protocol() == Protocol.QUERY ? form() : body();
    }

    private ObjectNode form() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        call.form().values().entrySet().stream()
                .filter(entry -> !NONE.contains(entry.getKey()))
                .filter(entry -> !entry.getKey().startsWith("X-Amz-"))
                .sorted(Comparator.comparing(Map.Entry::getKey, RequestParameters::inOrder))
                .forEach(entry -> put(json, entry.getKey().split("\\."), entry.getValue()));
        return json;
    }

    // NAME, NAME.member.1 or NAME.member.1.PART
    private static void put(ObjectNode json, String[] path, String value) {
        String name = lower(path[0]);
        if (path.length < 3 || !path[2].matches("[1-9]\\d{0,3}")) {
            json.put(name, value);
            return;
        }
        ArrayNode list = json.get(name) instanceof ArrayNode there ? there : json.putArray(name);
        if (path.length == 3) {
            list.add(value);
            return;
        }
        int at = Math.min(list.size(), Integer.parseInt(path[2]) - 1);
        ObjectNode item = list.get(at) instanceof ObjectNode there ? there : list.addObject();
        item.put(lower(path[3]), value);
    }

    private static int inOrder(String one, String other) {
        return number(one) == number(other) ? one.compareTo(other) : Integer.compare(number(one), number(other));
    }

    private static int number(String name) {
        String digits = name.replaceAll("\\D", "");
        return name.contains(".member.") && digits.length() < 7 ? Integer.parseInt("0" + digits) : 0;
    }

    private ObjectNode body() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        call.route().named().forEach(json::put);
        try {
            JsonNode body = call.json();
            body.properties().forEach(entry -> json.set(entry.getKey(), entry.getValue()));
        } catch (Refusal noJson) {
            return json;
        }
        return json;
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
