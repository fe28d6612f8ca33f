package io.github.irsadoctor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads a command as the lab's log would name the request it makes. */
final class CommandLabel {

    private static final Map<String, String> PLURALS = Map.of(
            "mutatingwebhookconfiguration", "mutatingwebhookconfigurations",
            "replicaset", "replicasets",
            "statefulset", "statefulsets",
            "daemonset", "daemonsets",
            "deployment", "deployments",
            "cronjob", "cronjobs",
            "job", "jobs",
            "serviceaccount", "serviceaccounts",
            "pod", "pods");

    private CommandLabel() {}

    static String of(String command) {
        List<String> words = Arrays.asList(command.replaceFirst("^TOKEN=\\$\\(", "")
                .replaceFirst("\\)$", "")
                .split(" "));
        return words.get(0).equals("kubectl") ? kubectl(words) : words.get(1) + ":" + camel(words.get(2));
    }

    private static String kubectl(List<String> words) {
        return switch (words.get(1)) {
            case "exec" -> "get pods/exec";
            case "logs" -> "get pods/log";
            case "create" -> "create serviceaccounts/token";
            default -> get(words);
        };
    }

    private static String get(List<String> words) {
        if (words.get(2).equals("--raw")) {
            return "get " + words.get(3);
        }
        String plural = PLURALS.get(words.get(2));
        return plural == null ? "list " + words.get(2) : "get " + plural;
    }

    private static String camel(String operation) {
        return Arrays.stream(operation.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining())
                .replace("OpenIdConnect", "OpenIDConnect");
    }
}
