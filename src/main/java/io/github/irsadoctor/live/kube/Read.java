package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.live.Call;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One GET of the Kubernetes API.
 *
 * @param permission as RBAC would grant it: {@code get pods/log in payments}
 * @param what the thing, where it is proven absent: {@code pod payments/checkout}
 * @param path of the URL
 * @param query its parameters, not yet encoded
 * @param command the kubectl command for it
 */
record Read(String permission, String what, String path, Map<String, String> query, List<String> command) {

    Read {
        query = Map.copyOf(query);
        command = List.copyOf(command);
    }

    /** This read with one more parameter. */
    Read with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new Read(permission, what, path, more, command);
    }

    String pathAndQuery() {
        if (query.isEmpty()) {
            return path;
        }
        return query.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    /** As a call; {@code round} tells a list that was begun again from the first one. */
    Call call(int round) {
        Map<String, String> parameters = new LinkedHashMap<>(query);
        parameters.put("path", path);
        if (round > 0) {
            parameters.put("round", Integer.toString(round));
        }
        return new Call(permission, parameters, command);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
