package io.github.irsadoctor.lab.aws.iam;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Policy documents travel URL-encoded after RFC 3986 (IAM API reference, GetRole). */
final class Encoded {

    private Encoded() {}

    static String document(String json) {
        // URLEncoder writes forms: a blank as +, a tilde escaped, a star as it is.
        return URLEncoder.encode(json, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%7E", "~")
                .replace("*", "%2A");
    }
}
