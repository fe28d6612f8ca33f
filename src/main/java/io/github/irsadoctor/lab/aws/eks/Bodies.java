package io.github.irsadoctor.lab.aws.eks;

import io.github.irsadoctor.lab.aws.wire.Answers;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Pages;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.http.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How EKS answers: lists by nextToken and maxResults, single things under their name; and how it is asked. */
final class Bodies {

    private static final int PAGE = 100;

    private Bodies() {}

    static <T> Reply page(Call call, Answers answers, String name, List<T> all, Function<T, JsonNode> shape) {
        Optional<String> token = call.request().parameter("nextToken").filter(text -> !text.isEmpty());
        int size = call.request().parameter("maxResults").map(Bodies::size).orElse(PAGE);
        Pages<T> page = Pages.cut(all, size, token, call.request().path(), () -> invalid("Invalid nextToken"));
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ArrayNode items = result.putArray(name);
        page.items().forEach(item -> items.add(shape.apply(item)));
        return answers.json(call.route(), result.put("nextToken", page.next().orElse(null)));
    }

    static Reply one(Call call, Answers answers, String name, JsonNode inner) {
        ObjectNode outer = JsonNodeFactory.instance.objectNode();
        outer.set(name, inner);
        return answers.json(call.route(), outer);
    }

    /** A text of the body, if it is there. */
    static Optional<String> text(JsonNode body, String name) {
        JsonNode node = body.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isString()) {
            throw new Refusal(400, "SerializationException", name + " must be a string");
        }
        return Optional.of(node.asString());
    }

    /** A text of the body that must be there (SDKs do not send a call without it; the wording is unconfirmed). */
    static String need(JsonNode body, String name) {
        return text(body, name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> invalid("The parameter " + name + " is required."));
    }

    /** InvalidParameterException, 400. */
    static Refusal invalid(String message) {
        return new Refusal(400, "InvalidParameterException", message);
    }

    private static int size(String text) {
        if (text.matches("\\d{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= PAGE) {
            return Integer.parseInt(text);
        }
        throw invalid("maxResults needs to be between 1 and 100");
    }
}
