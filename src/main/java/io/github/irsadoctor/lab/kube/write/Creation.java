package io.github.irsadoctor.lab.kube.write;

import io.github.irsadoctor.lab.kube.control.Workloads;
import io.github.irsadoctor.lab.kube.pods.Births;
import io.github.irsadoctor.lab.kube.pods.Moment;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a new object comes to be. */
record Creation(Births births, Intent intent, String operation, Moment moment) {

    private static final List<String> SERVERS = List.of("uid", "selfLink", "generation", "managedFields");
    private static final int SUFFIX = 5;

    /** Stores the object a body describes, unless this is a dry run; returns it as it is stored. */
    ObjectNode of(JsonNode body) {
        ObjectNode object = identified(checked(body));
        if (intent.kind().equals(Resources.PODS)) {
            births.refusal(intent.namespace(), object.path("spec")).ifPresent(why -> {
                throw Refused.forbidden(intent.kind(), name(object), why);
            });
            ObjectNode admitted = births.admitted(object, moment);
            return intent.dryRun() ? admitted : births.bare(admitted, moment);
        }
        return intent.dryRun() ? object : births.objects().put(intent.kind(), object);
    }

    private ObjectNode checked(JsonNode body) {
        Resource kind = intent.kind();
        Objects objects = births.objects();
        ObjectNode object = new Bodies(intent).placed(body);
        ObjectNode metadata = Json.child(object, "metadata");
        if (!metadata.path("resourceVersion").asString("").isEmpty()) {
            throw Refused.badRequest("resourceVersion should not be set on objects to be created");
        }
        metadata.remove(SERVERS);
        object.remove("status");
        generate(metadata);
        ObjectNode filled = new Defaults(kind).fill(object);
        if (kind.namespaced()
                && objects.get(Resources.NAMESPACES, "", intent.namespace()).isEmpty()) {
            throw Refused.notFound(Resources.NAMESPACES, intent.namespace());
        }
        Validity.check(kind, filled);
        if (objects.get(kind, intent.namespace(), name(filled)).isPresent()) {
            throw Refused.alreadyExists(kind, name(filled));
        }
        return filled;
    }

    private void generate(ObjectNode metadata) {
        String prefix = metadata.path("generateName").asString("");
        if (metadata.path("name").asString("").isEmpty() && !prefix.isEmpty()) {
            String of = intent.kind().singular() + " " + intent.namespace() + "/" + prefix;
            metadata.put(
                    "name", prefix + births.names().suffix(of + births.serials().next(of), SUFFIX));
        }
    }

    private ObjectNode identified(ObjectNode object) {
        Resource kind = intent.kind();
        ObjectNode metadata = Json.child(object, "metadata");
        metadata.put(
                "uid",
                births.names().uid(births.serials().seed("created " + kind.singular() + " " + Objects.key(object))));
        metadata.put("creationTimestamp", Json.time(moment.at()));
        boolean counted = Workloads.KINDS.contains(kind)
                || kind.equals(Resources.REPLICA_SETS)
                || kind.equals(Resources.WEBHOOKS);
        if (counted) {
            metadata.put("generation", 1);
        }
        if (kind.equals(Resources.JOBS)) {
            Defaults.identify(object);
        }
        new FieldOwners(kind, intent.manager(), operation, moment.at()).note(Json.object(), object);
        return object;
    }

    private static String name(JsonNode object) {
        return object.at("/metadata/name").asString("");
    }
}
