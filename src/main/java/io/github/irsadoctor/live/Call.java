package io.github.irsadoctor.live;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request to the outside, by what makes it the same request again.
 *
 * @param operation also the permission it needs: {@code iam:GetRole}, {@code get pods in payments}
 * @param parameters all that tells it from another call of the operation; a page token is one
 * @param command what a person would type for it, one argument per element; empty where there is no such command
 */
public record Call(String operation, Map<String, String> parameters, List<String> command) {

    public Call {
        parameters = Map.copyOf(parameters);
        command = List.copyOf(command);
    }

    /** A call nobody would type. */
    public static Call of(String operation, Map<String, String> parameters) {
        return new Call(operation, parameters, List.of());
    }

    /** Equal for two calls that ask the same question. */
    String key() {
        return operation + " " + new TreeMap<>(parameters);
    }
}
