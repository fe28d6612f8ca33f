package io.github.irsadoctor.lab.aws.wire;

import io.github.irsadoctor.lab.http.Reply;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Writes answers and errors in a call's protocol.
 *
 * @param requestId goes into every answer
 */
public record Answers(String requestId) {

    private static final String REQUEST_ID = "x-amzn-RequestId";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An answer of IAM or STS: {@code OPERATIONResponse} around {@code OPERATIONResult}. */
    public Reply xml(Route route, Consumer<Xml> result) {
        String operation = route.operation();
        Xml xml = new Xml()
                .in(
                        operation + "Response",
                        namespace(route),
                        response -> response.in(operation + "Result", result)
                                .in("ResponseMetadata", metadata -> metadata.text("RequestId", requestId)));
        return Reply.text(200, "text/xml", xml.toString()).with(REQUEST_ID, requestId);
    }

    /** An answer of IAM that says only that it is done. */
    public Reply done(Route route) {
        Xml xml = new Xml()
                .in(
                        route.operation() + "Response",
                        namespace(route),
                        response -> response.in("ResponseMetadata", metadata -> metadata.text("RequestId", requestId)));
        return Reply.text(200, "text/xml", xml.toString()).with(REQUEST_ID, requestId);
    }

    /** An answer of EKS or CloudTrail. */
    public Reply json(Route route, JsonNode body) {
        return Reply.text(200, mediaType(route), JSON.writeValueAsString(body)).with(REQUEST_ID, requestId);
    }

    /** An error in the call's protocol. */
    public Reply error(Route route, Refusal refusal) {
        return switch (route.protocol()) {
            case QUERY -> queryError(route, refusal);
            case JSON, REST -> jsonError(route, refusal);
            case REST_XML -> s3Error(refusal);
        };
    }

    private Reply queryError(Route route, Refusal refusal) {
        String type = refusal.status() >= 500 ? "Receiver" : "Sender";
        Xml xml = new Xml()
                .in(
                        "ErrorResponse",
                        namespace(route),
                        response -> response.in(
                                        "Error",
                                        error -> error.text("Type", type)
                                                .text("Code", refusal.code())
                                                .text("Message", refusal.getMessage()))
                                .text("RequestId", requestId));
        return Reply.text(refusal.status(), "text/xml", xml.toString()).with(REQUEST_ID, requestId);
    }

    /** An answer of S3: one element, or nothing where {@code name} is empty. */
    public Reply s3(String name, Consumer<Xml> inner) {
        String xml = name.isEmpty()
                ? ""
                : new Xml()
                        .in(name, " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"", inner)
                        .toString();
        return Reply.text(200, "application/xml", xml).with("x-amz-request-id", requestId);
    }

    private Reply s3Error(Refusal refusal) {
        Xml xml = new Xml()
                .in(
                        "Error",
                        error -> error.text("Code", refusal.code())
                                .text("Message", refusal.getMessage())
                                .text("RequestId", requestId));
        return Reply.text(refusal.status(), "application/xml", xml.toString()).with("x-amz-request-id", requestId);
    }

    private Reply jsonError(Route route, Refusal refusal) {
        JsonNode body = JsonNodeFactory.instance
                .objectNode()
                .put("__type", refusal.code())
                .put("message", refusal.getMessage());
        return Reply.text(refusal.status(), mediaType(route), JSON.writeValueAsString(body))
                .with("x-amzn-ErrorType", refusal.code())
                .with(REQUEST_ID, requestId);
    }

    private static String mediaType(Route route) {
        return route.protocol() == Protocol.JSON ? "application/x-amz-json-1.1" : "application/json";
    }

    private static String namespace(Route route) {
        String version = route.service().equals("sts") ? "2011-06-15" : "2010-05-08";
        return " xmlns=\"https://" + route.service() + ".amazonaws.com/doc/" + version + "/\"";
    }
}
