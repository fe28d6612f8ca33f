package io.github.irsadoctor.iam;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a compact JWT's header and claims (RFC 7519). The signature is not read: only the issuer's key could judge it, and
 * STS does. What follows a token in its file makes it none, as it does for STS.
 *
 * @see <a href="https://github.com/aws/amazon-eks-pod-identity-webhook/issues/232">a token file with text appended to it</a>
 */
public final class TokenReader {

    /** What STS accepts at most (sts:AssumeRoleWithWebIdentity, WebIdentityToken). */
    public static final int LONGEST = 20_000;

    private static final Pattern COMPACT = Pattern.compile("([\\w-]+={0,2})\\.([\\w-]+={0,2})\\.([\\w-]+={0,2})");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private TokenReader() {}

    /** The token in a text. One line end after it is passed over, as every SDK does. */
    public static TokenReading read(String text) {
        String written = text.replaceFirst("\\R\\z", "");
        if (written.isBlank()) {
            return none("it is empty");
        }
        Matcher compact = COMPACT.matcher(written);
        if (!compact.matches()) {
            return none(shape(written, compact));
        }
        if (written.length() > LONGEST) {
            return none("it has " + written.length() + " characters, and STS takes " + LONGEST + " at most");
        }
        Optional<JsonNode> header = json(compact.group(1));
        Optional<JsonNode> claims = json(compact.group(2));
        return header.isPresent() && claims.isPresent()
                ? new TokenReading(Optional.of(token(header.get(), claims.get())), "")
                : none("its " + (header.isEmpty() ? "first" : "second") + " part is no JSON object");
    }

    private static TokenReading none(String problem) {
        return new TokenReading(Optional.empty(), problem);
    }

    private static String shape(String text, Matcher compact) {
        if (compact.lookingAt()) {
            return (text.length() - compact.end()) + " characters follow the token";
        }
        return "it is not three parts of base64url with dots between them";
    }

    private static Token token(JsonNode header, JsonNode claims) {
        return new Token(
                JSON.writeValueAsString(header),
                JSON.writeValueAsString(claims),
                claims.path("iss").stringValueOpt(),
                TokenClaims.audiences(claims.path("aud")),
                claims.path("sub").stringValueOpt(),
                TokenClaims.time(claims.path("iat")),
                TokenClaims.time(claims.path("exp")));
    }

    private static Optional<JsonNode> json(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            JsonNode node = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            return Optional.of(node).filter(JsonNode::isObject);
        } catch (IllegalArgumentException | JacksonException other) {
            return Optional.empty();
        }
    }
}
