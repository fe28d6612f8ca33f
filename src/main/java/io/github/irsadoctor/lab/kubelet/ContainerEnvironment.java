package io.github.irsadoctor.lab.kubelet;

import io.github.irsadoctor.lab.kubelet.files.Downward;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The environment of a container's processes: the image's, the pod's spec over it, and what the kubelet adds.
 *
 * @param given what the world says is set beyond the spec: by the image, by a secret or ConfigMap
 */
record ContainerEnvironment(JsonNode pod, JsonNode container, Map<String, String> given) {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\(([\\w.-]+)\\)");
    private static final String API = "10.100.0.1";

    Map<String, String> variables(int uid) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        all.put("HOSTNAME", pod.at("/metadata/name").asString(""));
        new java.util.TreeMap<>(given).forEach(all::put);
        for (JsonNode variable : container.path("env")) {
            String name = variable.path("name").asString("");
            value(variable, all).ifPresent(value -> all.put(name, value));
        }
        service(all);
        all.putIfAbsent("HOME", uid == 0 ? "/root" : "/");
        return all;
    }

    private Optional<String> value(JsonNode variable, Map<String, String> before) {
        JsonNode from = variable.path("valueFrom");
        if (from.has("fieldRef")) {
            return Downward.field(pod, from.at("/fieldRef/fieldPath").asString(""));
        }
        if (variable.has("valueFrom")) {
            return Optional.ofNullable(given.get(variable.path("name").asString("")));
        }
        return Optional.of(REFERENCE
                .matcher(variable.path("value").asString(""))
                .replaceAll(reference ->
                        Matcher.quoteReplacement(before.getOrDefault(reference.group(1), reference.group()))));
    }

    private static void service(Map<String, String> all) {
        all.put("KUBERNETES_SERVICE_HOST", API);
        all.put("KUBERNETES_SERVICE_PORT", "443");
        all.put("KUBERNETES_SERVICE_PORT_HTTPS", "443");
        all.put("KUBERNETES_PORT", "tcp://" + API + ":443");
        all.put("KUBERNETES_PORT_443_TCP", "tcp://" + API + ":443");
        all.put("KUBERNETES_PORT_443_TCP_PROTO", "tcp");
        all.put("KUBERNETES_PORT_443_TCP_PORT", "443");
        all.put("KUBERNETES_PORT_443_TCP_ADDR", API);
    }
}
