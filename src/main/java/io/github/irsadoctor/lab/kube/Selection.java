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
}
