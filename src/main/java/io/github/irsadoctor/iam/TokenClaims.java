package io.github.irsadoctor.iam;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The claims of a service account token that matter to web identity, each as it is written; empty where it is missing.
 *
 * @param issuer iss
 * @param audiences aud; Kubernetes writes a list, other issuers a string
 * @param subject sub
 * @param issued iat
 * @param expires exp
 * @param namespace of {@code kubernetes.io}
 * @param serviceAccount its name, of {@code kubernetes.io}
 * @param pod its name, of {@code kubernetes.io}; missing in a token that is bound to no pod
 * @param node its name, of {@code kubernetes.io}; Kubernetes writes it from 1.30 on
 * @param others names of the claims that are none of these
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/master/pkg/serviceaccount/claims.go">Kubernetes pkg/serviceaccount/claims.go</a>
 */
public record TokenClaims(
        Optional<String> issuer,
        List<String> audiences,
        Optional<String> subject,
        Optional<Instant> issued,
        Optional<Instant> expires,
        Optional<String> namespace,
        Optional<String> serviceAccount,
        Optional<String> pod,
        Optional<String> node,
        List<String> others) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> KNOWN = Set.of("iss", "aud", "sub", "iat", "exp", "kubernetes.io");

    public TokenClaims {
        audiences = List.copyOf(audiences);
        others = List.copyOf(others);
    }

    /** The claims of a JSON text; empty if it is no JSON object. */
    public static Optional<TokenClaims> read(String claims) {
        try {
            return Optional.of(JSON.readTree(claims)).filter(JsonNode::isObject).map(TokenClaims::of);
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private static TokenClaims of(JsonNode claims) {
        JsonNode kubernetes = claims.path("kubernetes.io");
        List<String> others = new ArrayList<>(claims.propertyNames());
        others.removeAll(KNOWN);
        return new TokenClaims(
                text(claims.path("iss")),
                audiences(claims.path("aud")),
                text(claims.path("sub")),
                time(claims.path("iat")),
                time(claims.path("exp")),
                text(kubernetes.path("namespace")),
                text(kubernetes.path("serviceaccount").path("name")),
                text(kubernetes.path("pod").path("name")),
                text(kubernetes.path("node").path("name")),
                others);
    }

    private static Optional<String> text(JsonNode claim) {
        return claim.stringValueOpt();
    }

    static List<String> audiences(JsonNode aud) {
        return aud.isString()
                ? List.of(aud.stringValue())
                : StreamSupport.stream(aud.spliterator(), false)
                        .flatMap(each -> each.stringValueOpt().stream())
                        .toList();
    }

    static Optional<Instant> time(JsonNode seconds) {
        try {
            return seconds.isIntegralNumber()
                    ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
                    : Optional.empty();
        } catch (DateTimeException beyond) {
            return Optional.empty();
        }
    }
}
