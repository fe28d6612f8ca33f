package io.github.irsadoctor.lab.aws.wire;

import io.github.irsadoctor.lab.http.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parameters of the query protocol; lists come as {@code Name.member.1}.
 *
 * @param values by full name, in the order sent
 */
public record Form(Map<String, String> values) {

    public Form {
        values = Map.copyOf(values);
    }

    /** Reads the query and, for a POST, the body of a request. */
    public static Form of(Request request) {
        Map<String, String> values = new LinkedHashMap<>();
        request.query().forEach((name, all) -> values.put(name, all.get(0)));
        if (request.header("content-type").orElse("").startsWith("application/x-www-form-urlencoded")) {
            for (String pair : request.text().split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
                }
            }
        }
        return new Form(values);
    }

    /** One parameter. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** One list parameter, in order. */
    public List<String> list(String name) {
        List<String> members = new ArrayList<>();
        for (int at = 1; values.containsKey(name + ".member." + at); at++) {
            members.add(values.get(name + ".member." + at));
        }
        return members;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
