package io.github.irsadoctor.live;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The proxies of the environment, as the AWS CLI takes them: HTTPS_PROXY, HTTP_PROXY and NO_PROXY, lower case first.
 *
 * @param https the proxy for https URLs
 * @param http the proxy for http URLs
 * @param direct regular expressions of hosts, in lower case, that are reached without a proxy
 * @see <a href="https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-proxy.html">AWS CLI: HTTP proxy</a>
 */
public record Proxies(Optional<URI> https, Optional<URI> http, Set<String> direct) {

    // This machine is never behind a proxy.
    private static final List<String> LOCAL = List.of("localhost", "127.0.0.1", "[::1]");

    public Proxies {
        direct = Set.copyOf(direct);
    }

    /** No proxy at all: the lab. */
    public static Proxies none() {
        return new Proxies(Optional.empty(), Optional.empty(), Set.of());
    }

    /** Reads the variables; a value that is no URL with a host counts as none. */
    public static Proxies from(Map<String, String> environment) {
        String exceptions = variable(environment, "no_proxy").orElse("");
        Set<String> direct = Stream.concat(LOCAL.stream(), Arrays.stream(exceptions.split("[,\\s]+")))
                .filter(entry -> !entry.isBlank())
                .map(Proxies::pattern)
                .collect(Collectors.toSet());
        return new Proxies(
                variable(environment, "https_proxy").flatMap(Proxies::address),
                variable(environment, "http_proxy").flatMap(Proxies::address),
                direct);
    }

    /** The proxy a URL is reached through; empty for a direct connection. */
    public Optional<URI> to(URI url) {
        String host = Optional.ofNullable(url.getHost()).orElse("").toLowerCase(Locale.ROOT);
        boolean straight = direct.stream().anyMatch(host::matches);
        return straight ? Optional.empty() : "http".equals(url.getScheme()) ? http : https;
    }

    /** A proxy's address from {@code http://user:pass@host:port} or {@code host:port}. */
    public static Optional<URI> address(String text) {
        try {
            URI uri = URI.create(text.contains("://") ? text : "http://" + text);
            return Optional.of(uri).filter(it -> it.getHost() != null);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The port of a proxy's address; its scheme's usual one where it names none. */
    public static int port(URI proxy) {
        int usual = "https".equals(proxy.getScheme()) ? 443 : 80;
        return proxy.getPort() < 0 ? usual : proxy.getPort();
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
                .map(it -> environment.getOrDefault(it, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    // A name stands for itself and all below it, with or without a leading dot.
    private static String pattern(String entry) {
        String name =
                entry.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", "");
        return name.equals("*") ? ".*" : "(.*\\.)?" + Pattern.quote(name);
    }
}
