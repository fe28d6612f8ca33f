package io.github.irsadoctor.lab.kube.table;

import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Resource;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tables of one kind.
 *
 * @param include how much of each object goes along: None, Metadata or Object
 */
public record Tables(Resource kind, Include include) {

    /** What a row carries of its object. */
    public enum Include {
        NONE,
        METADATA,
        OBJECT
    }

    /**
     * A table of objects.
     *
     * @param metadata the list's own
     * @param now what ages are counted to
     */
    public ObjectNode table(JsonNode metadata, List<ObjectNode> objects, Instant now) {
        ArrayNode definitions = Json.array();
        columns().forEach(column -> definitions.add(column.definition()));
        ArrayNode rows = Json.array();
        objects.forEach(object -> rows.add(row(object, now)));
        return Json.object(
                "kind",
                "Table",
                "apiVersion",
                "meta.k8s.io/v1",
                "metadata",
                metadata,
                "columnDefinitions",
                definitions,
                "rows",
                rows);
    }

    /** A table of one object, with its own resource version. */
    public ObjectNode table(ObjectNode object, Instant now) {
        String version = object.at("/metadata/resourceVersion").asString("");
        return table(Json.object("resourceVersion", version), List.of(object), now);
    }

    private ObjectNode row(ObjectNode object, Instant now) {
        ArrayNode cells = Json.array();
        columns().forEach(column -> cells.addAll(Json.array(column.cell().apply(object, now))));
        ObjectNode row = Json.object("cells", cells);
        if (include == Include.OBJECT) {
            row.set("object", object);
        } else if (include == Include.METADATA) {
            row.set("object", partial(object));
        }
        return row;
    }

    private static ObjectNode partial(ObjectNode object) {
        return Json.object(
                "kind", "PartialObjectMetadata",
                "apiVersion", "meta.k8s.io/v1",
                "metadata", object.path("metadata"));
    }

    private List<Column> columns() {
        return switch (kind.plural()) {
            case "pods" -> PodColumns.ALL;
            case "serviceaccounts" -> ClusterColumns.SERVICE_ACCOUNT;
            case "namespaces" -> ClusterColumns.NAMESPACE;
            case "nodes" -> ClusterColumns.NODE;
            case "events" -> ClusterColumns.EVENT;
            case "mutatingwebhookconfigurations" -> ClusterColumns.WEBHOOK;
            case "deployments" -> WorkloadColumns.DEPLOYMENT;
            case "replicasets" -> WorkloadColumns.REPLICA_SET;
            case "statefulsets" -> WorkloadColumns.STATEFUL_SET;
            case "daemonsets" -> WorkloadColumns.DAEMON_SET;
            case "jobs" -> BatchColumns.JOB;
            case "cronjobs" -> BatchColumns.CRON_JOB;
            default -> List.of(Column.NAME, Column.AGE);
        };
    }
}
