package io.github.irsadoctor.cli;

import io.github.irsadoctor.text.Shell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shell lines after which kubectl and aws speak to a world and to nothing else.
 *
 * @param environment the process's own: what in it would lead elsewhere is undone
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html">which endpoint wins</a>
 */
record LabShell(Worlds.Served world, LabFolder folder, Map<String, String> environment) {

    /** The last line: what comes before it is complete. */
    static final String READY = "# ready";

    private static final String ENDPOINT_OF = "AWS_ENDPOINT_URL_";

    /** What would win over the lines' own settings, or alter them, in any shell they are pasted into. */
    private static final List<String> ALWAYS_UNSET = List.of(
            "AWS_PROFILE",
            "AWS_DEFAULT_PROFILE",
            "AWS_SESSION_TOKEN",
            "AWS_SECURITY_TOKEN",
            "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
            "AWS_USE_FIPS_ENDPOINT",
            "AWS_USE_DUALSTACK_ENDPOINT");

    private static final List<String> SERVICES = List.of("CLOUDTRAIL", "EKS", "IAM", "STS");

    private static final List<String> PROXIES =
            List.of("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");

    /** The lines, for any POSIX shell. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("unset " + String.join(" ", unset()));
        exports().forEach((name, value) -> lines.add("export " + name + "=" + Shell.quote(value)));
        lines.add(READY);
        return lines;
    }

    private List<String> unset() {
        Stream<String> endpoints = Stream.concat(
                SERVICES.stream().map(ENDPOINT_OF::concat),
                environment.keySet().stream().filter(name -> name.matches(ENDPOINT_OF + "[A-Za-z0-9_]+")));
        List<String> names = new ArrayList<>(ALWAYS_UNSET);
        names.addAll(endpoints.collect(Collectors.toCollection(TreeSet::new)));
        return names;
    }

    private Map<String, String> exports() {
        Map<String, String> exports = new LinkedHashMap<>();
        exports.put("KUBECONFIG", folder.kubeconfig().toString());
        exports.put("AWS_ENDPOINT_URL", world.aws().toString());
        exports.put("AWS_REGION", world.region());
        exports.put("AWS_DEFAULT_REGION", world.region());
        exports.put("AWS_ACCESS_KEY_ID", world.keys().id());
        exports.put("AWS_SECRET_ACCESS_KEY", world.keys().secret());
        exports.put("AWS_CONFIG_FILE", folder.awsConfig().toString());
        exports.put("AWS_SHARED_CREDENTIALS_FILE", folder.awsCredentials().toString());
        if (PROXIES.stream().anyMatch(environment::containsKey)) {
            exports.put("NO_PROXY", direct("NO_PROXY", "no_proxy"));
            exports.put("no_proxy", direct("no_proxy", "NO_PROXY"));
        }
        exports.put("TARGET", world.target());
        exports.put("NAMESPACE", world.namespace());
        return exports;
    }

    // The AWS CLI asks a proxy for 127.0.0.1 too.
    private String direct(String name, String other) {
        String host = world.aws().getHost();
        String before = environment.getOrDefault(name, environment.getOrDefault(other, ""));
        return before.isEmpty() ? host : host + "," + before;
    }
}
