package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.http.Request;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.write.Refused;
import io.github.irsadoctor.lab.yaml.UnusableWorld;
import io.github.irsadoctor.lab.yaml.YamlReader;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a write.
 *
 * @param type its media type in lower case, without parameters
 */
record WriteBody(String type, String text) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String YAML = "application/yaml";
    private static final List<String> OBJECTS = List.of("application/json", YAML);

    /** An object or options, in JSON also where it was sent in YAML; none is an empty object. */
    static WriteBody of(Request request) {
        WriteBody sent = patch(request);
        if (sent.text().isBlank()) {
            return new WriteBody("application/json", "{}");
        }
        if (sent.type().equals(YAML)) {
            return new WriteBody(sent.type(), yaml(sent.text()));
        }
        if (!sent.type().isEmpty() && !OBJECTS.contains(sent.type())) {
            throw Refused.mediaType(OBJECTS);
        }
        return sent;
    }

    /** The body as it was sent. */
    static WriteBody patch(Request request) {
        String type = request.header("content-type").orElse("").split(";")[0].strip();
        return new WriteBody(type.toLowerCase(Locale.ROOT), request.text());
    }

    /** The body as JSON; anything else is a bad request. */
    JsonNode json() {
        try {
            return text.isBlank() ? Json.object() : MAPPER.readTree(text);
        } catch (JacksonException broken) {
            throw Refused.badRequest("error decoding the body: " + broken.getOriginalMessage());
        }
    }

    /** Whether nothing is to be kept. Clients say so in the query, some also in the options of a delete. */
    static boolean dryRun(String verb, Request request) {
        JsonNode options = verb.startsWith("delete") ? of(request).json().path("dryRun") : Json.array();
        String asked = request.parameter("dryRun").orElse(options.path(0).asString(""));
        if (!asked.isEmpty() && !asked.equals("All")) {
            throw Refused.badRequest("dryRun: Unsupported value: \"" + asked + "\": supported values: \"All\"");
        }
        return asked.equals("All");
    }

    private static String yaml(String text) {
        try {
            return YamlReader.read("the body", text, UnaryOperator.identity())
                    .root()
                    .toString();
        } catch (UnusableWorld broken) {
            throw Refused.badRequest("error decoding YAML: " + broken.getMessage());
        }
    }
}
