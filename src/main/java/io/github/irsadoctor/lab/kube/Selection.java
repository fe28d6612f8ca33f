package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.http.Request;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Resource;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/**
 * The objects of a kind that a request's selectors choose.
 *
 * @param everything no selector was given
 */
record Selection(Predicate<ObjectNode> wanted, boolean everything) {

    /** What labelSelector and fieldSelector ask for; refused if they cannot be read. */
    static Selection of(Resource kind, Request request) {
        String labels = request.parameter("labelSelector").orElse("");
        String fields = request.parameter("fieldSelector").orElse("");
        Predicate<Map<String, String>> labelled = LabelSelector.parse(labels);
        Predicate<ObjectNode> wanted = FieldSelector.parse(fields, kind)
                .and(object -> labelled.test(Json.texts(object.at("/metadata/labels"))))::test;
        return new Selection(wanted, labels.isBlank() && fields.isBlank());
    }

    /** Those of them in one namespace and of one name; empty means any. */
    Selection within(String namespace, String name) {
        Predicate<ObjectNode> there =
                object -> matches(object, "namespace", namespace) && matches(object, "name", name);
        return new Selection(there.and(wanted), everything);
    }

    private static boolean matches(ObjectNode object, String key, String wanted) {
        return wanted.isEmpty() || object.at("/metadata").path(key).asString("").equals(wanted);
    }
}
