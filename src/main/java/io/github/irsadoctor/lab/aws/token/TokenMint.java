package io.github.irsadoctor.lab.aws.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.irsadoctor.iam.Subject;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Signs projected service account tokens as an EKS API server does: RS256, a kid, aud as an array, iat and nbf equal,
 * the kubernetes.io claims (Kubernetes pkg/serviceaccount/claims.go; irsa-semantics 2.1). The same claims give the
 * same token.
 */
public final class TokenMint {

    private final SigningKeys keys;

    public TokenMint(SigningKeys keys) {
        this.keys = keys;
    }

    /** A compact JWT, signed with the key of the claims' issuer. */
    public String mint(TokenClaims claims) {
        RSAKey key = keys.of(claims.issuer());
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        SignedJWT token = new SignedJWT(header, claimsSet(claims));
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("The lab could not sign a token: " + impossible.getMessage(), impossible);
        }
        return token.serialize();
    }

    private static JWTClaimsSet claimsSet(TokenClaims claims) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder()
                .serializeNullClaims(false)
                .issuer(claims.issuer().url())
                .subject(new Subject(claims.namespace(), claims.serviceAccount().name()).toString())
                .issueTime(Date.from(claims.issued()))
                .notBeforeTime(Date.from(claims.issued()))
                .expirationTime(Date.from(claims.expires()))
                .jwtID(UUID.nameUUIDFromBytes(claims.toString().getBytes(StandardCharsets.UTF_8))
                        .toString())
                .claim("kubernetes.io", kubernetes(claims));
        if (!claims.audiences().isEmpty()) {
            // The builder's own audience() writes a single audience as a string; Kubernetes always writes an array.
            set.claim("aud", claims.audiences());
        }
        return set.build();
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
        return Map.of("name", bound.name(), "uid", bound.uid());
    }
}
