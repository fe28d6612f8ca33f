package io.github.irsadoctor.lab.aws.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import io.github.irsadoctor.iam.Subject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Signs projected service account tokens as an EKS API server does: RS256, a kid, aud as an array, iat and nbf equal,
 * the kubernetes.io claims (Kubernetes pkg/serviceaccount/claims.go; irsa-semantics 2.1). The same claims give the
 * same token.
 */
public final class TokenMint {

    private final SigningKeys keys;
    private final Consumer<String> issued;

    public TokenMint(SigningKeys keys) {
        this(keys, token -> {});
    }

    /**
     * The same.
     *
     * @param issued gets every token that is signed
     */
    public TokenMint(SigningKeys keys, Consumer<String> issued) {
        this.keys = keys;
        this.issued = issued;
    }

    /** A compact JWT, signed with the key of the claims' issuer. */
    public String mint(TokenClaims claims) {
        RSAKey key = keys.of(claims.issuer());
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        JWSObject token = new JWSObject(header, new Payload(json(claims)));
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("The lab could not sign a token: " + impossible.getMessage(), impossible);
        }
        String signed = token.serialize();
        issued.accept(signed);
        return signed;
    }

    // Not nimbus's own claims set: that writes a single audience as a string, Kubernetes always writes an array.
    private static Map<String, Object> json(TokenClaims claims) {
        Map<String, Object> json = new TreeMap<>();
        if (!claims.audiences().isEmpty()) {
            json.put("aud", claims.audiences());
        }
        json.put("exp", claims.expires().getEpochSecond());
        json.put("iat", claims.issued().getEpochSecond());
        json.put("iss", claims.issuer().url());
        json.put("jti", id(claims));
        json.put("kubernetes.io", kubernetes(claims));
        json.put("nbf", claims.issued().getEpochSecond());
        json.put("sub", new Subject(claims.namespace(), claims.serviceAccount().name()).toString());
        return json;
    }

    private static String id(TokenClaims claims) {
        return UUID.nameUUIDFromBytes(claims.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Map<String, Object> kubernetes(TokenClaims claims) {
        Map<String, Object> bound = new LinkedHashMap<>();
        bound.put("namespace", claims.namespace());
        bound.put("serviceaccount", object(claims.serviceAccount()));
        claims.node().ifPresent(node -> bound.put("node", object(node)));
        claims.pod().ifPresent(pod -> bound.put("pod", object(pod)));
        return bound;
    }

    private static Map<String, Object> object(TokenClaims.Bound bound) {
        return new TreeMap<>(Map.of("name", bound.name(), "uid", bound.uid()));
    }
}
