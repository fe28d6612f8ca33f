package io.github.irsadoctor.lab.aws.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.irsadoctor.iam.Issuer;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A web identity token as STS reads it. */
public final class Verification {

    // Nothing is trimmed: a file with text after its token is not a token (irsa-semantics 2.2).
    private static final Pattern THREE_PARTS = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private final SignedJWT token;
    private final JWTClaimsSet claims;

    private Verification(SignedJWT token, JWTClaimsSet claims) {
        this.token = token;
        this.claims = claims;
    }

    /** Reads a token; empty if it is not a JWT signed by RS256, 384 or 512. */
    public static Optional<Verification> read(String text) {
        if (!THREE_PARTS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            SignedJWT token = SignedJWT.parse(text);
            boolean known = JWSAlgorithm.Family.RSA.contains(token.getHeader().getAlgorithm());
            return known ? Optional.of(new Verification(token, token.getJWTClaimsSet())) : Optional.empty();
        } catch (ParseException noToken) {
            return Optional.empty();
        }
    }

    public Optional<String> issuer() {
        return Optional.ofNullable(claims.getIssuer());
    }

    public Optional<String> subject() {
        return Optional.ofNullable(claims.getSubject());
    }

    public List<String> audiences() {
        return List.copyOf(claims.getAudience());
    }

    public Optional<Instant> expires() {
        return Optional.ofNullable(claims.getExpirationTime()).map(Date::toInstant);
    }

    /** Whether the issuer publishes the key the token's kid names. */
    public boolean keyPublished(SigningKeys keys) {
        return key(keys).getKeyID().equals(token.getHeader().getKeyID());
    }

    /** Whether the issuer's key made the signature. */
    public boolean signed(SigningKeys keys) {
        try {
            return token.verify(new RSASSAVerifier(key(keys)));
        } catch (JOSEException unusable) {
            return false;
        }
    }

    private RSAKey key(SigningKeys keys) {
        return keys.of(Issuer.of(claims.getIssuer()));
    }
}
