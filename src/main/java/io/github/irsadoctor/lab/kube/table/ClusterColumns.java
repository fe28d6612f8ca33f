package io.github.irsadoctor.lab.kube.table;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What is shown of namespaces, nodes, service accounts, events and webhook configurations. */
final class ClusterColumns {

    private static final String ROLE = "node-role.kubernetes.io/";

    static final List<Column> SERVICE_ACCOUNT = List.of(
            Column.NAME,
            Column.text(
                    "Secrets",
                    account -> Integer.toString(account.path("secrets").size())),
            Column.AGE);
    static final List<Column> WEBHOOK = List.of(
            Column.NAME,
            Column.number("Webhooks", hook -> (long) hook.path("webhooks").size()),
            Column.AGE);
    static final List<Column> NAMESPACE = List.of(
            Column.NAME,
            Column.text("Status", space -> space.at("/status/phase").asString("")),
            Column.AGE);
    static final List<Column> NODE = List.of(
            Column.NAME,
            Column.text("Status", ClusterColumns::nodeStatus),
            Column.text("Roles", ClusterColumns::roles),
            Column.AGE,
            Column.text(
                    "Version",
                    node -> node.at("/status/nodeInfo/kubeletVersion").asString("")),
            Column.text("Internal-IP", node -> address(node, "InternalIP")).wide(),
            Column.text("External-IP", node -> address(node, "ExternalIP")).wide(),
            Column.text("OS-Image", node -> known(node, "osImage")).wide(),
            Column.text("Kernel-Version", node -> known(node, "kernelVersion")).wide(),
            Column.text("Container-Runtime", node -> known(node, "containerRuntimeVersion"))
                    .wide());
    static final List<Column> EVENT = List.of(
            Column.timed("Last Seen", (event, now) -> Age.since(seen(event, "lastTimestamp"), now)),
            Column.text("Type", event -> event.path("type").asString("")),
            Column.text("Reason", event -> event.path("reason").asString("")),
            Column.text("Object", ClusterColumns::object),
            Column.text(
                            "Subobject",
                            event -> event.at("/involvedObject/fieldPath").asString(""))
                    .wide(),
            Column.text("Source", ClusterColumns::source).wide(),
            Column.text("Message", event -> event.path("message").asString("").strip()),
            Column.timed("First Seen", (event, now) -> Age.since(seen(event, "firstTimestamp"), now))
                    .wide(),
            Column.number("Count", event -> event.path("count").asLong(1)).wide(),
            new Column("Name", "string", 1, Column.NAME.cell()));

    private ClusterColumns() {}

    private static String nodeStatus(JsonNode node) {
        String ready = Cells.each(node.at("/status/conditions"))
                .filter(condition -> condition.path("type").asString("").equals("Ready"))
                .map(condition -> condition.path("status").asString("").equals("True") ? "Ready" : "NotReady")
                .findFirst()
                .orElse("Unknown");
        return ready + (node.at("/spec/unschedulable").asBoolean(false) ? ",SchedulingDisabled" : "");
    }

    private static String roles(JsonNode node) {
        return Cells.orNone(node.at("/metadata/labels").properties().stream()
                .filter(label -> label.getKey().startsWith(ROLE))
                .map(label -> label.getKey().substring(ROLE.length()))
                .sorted()
                .collect(Collectors.joining(",")));
    }

    private static String address(JsonNode node, String type) {
        return Cells.each(node.at("/status/addresses"))
                .filter(address -> address.path("type").asString("").equals(type))
                .map(address -> address.path("address").asString(""))
                .findFirst()
                .orElse(Cells.NONE);
    }

    private static String known(JsonNode node, String key) {
        String value = node.at("/status/nodeInfo/" + key).asString("");
        return value.isEmpty() ? "<unknown>" : value;
    }

    // Events of the newer API have one time only.
    private static JsonNode seen(JsonNode event, String key) {
        return event.path(key).isString() ? event.path(key) : event.path("eventTime");
    }

    private static String object(JsonNode event) {
        JsonNode about = event.path("involvedObject");
        return about.path("kind").asString("").toLowerCase(Locale.ROOT) + "/"
                + about.path("name").asString("");
    }

    private static String source(JsonNode event) {
        String component = event.at("/source/component")
                .asString(event.path("reportingComponent").asString(""));
        String host = event.at("/source/host").asString("");
        return component + (host.isEmpty() ? "" : ", " + host);
    }
}
