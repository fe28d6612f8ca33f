package io.github.irsadoctor.lab.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request, read completely.
 *
 * @param method in upper case
 * @param path decoded, without the query
 * @param query decoded parameters in the order sent, each with all its values
 * @param headers by lower-case name; several of one name joined by a comma
 * @param body empty where there was none
 */
public record Request(
        String method, String path, Map<String, List<String>> query, Map<String, String> headers, byte[] body) {

    public Request {
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** A header's value, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The first value of a query parameter. */
    public Optional<String> parameter(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The path's parts, without empty ones. */
    public List<String> parts() {
        return List.of(path.split("/")).stream().filter(part -> !part.isEmpty()).toList();
    }
}
