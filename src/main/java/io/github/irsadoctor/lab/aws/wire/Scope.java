package io.github.irsadoctor.lab.aws.wire;

import io.github.irsadoctor.lab.http.Request;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The credential scope of a signed request. The signature itself is not checked: the lab has no secrets.
 *
 * @param accessKeyId who signed
 * @param region the region signed for
 * @param service the service signed for, for example {@code iam}
 */
public record Scope(String accessKeyId, String region, String service) {

    private static final Pattern CREDENTIAL =
            Pattern.compile("(?:.*Credential=)?([^/,\\s]+)/\\d{8}/([^/]+)/([^/]+)/aws4_request.*");

    /** Reads it from the Authorization header or a presigned URL; empty for an unsigned request. */
    public static Optional<Scope> of(Request request) {
        return request.header("authorization")
                .or(() -> request.parameter("X-Amz-Credential"))
                .map(CREDENTIAL::matcher)
                .filter(Matcher::matches)
                .map(found -> new Scope(found.group(1), found.group(2), found.group(3)));
    }
}
