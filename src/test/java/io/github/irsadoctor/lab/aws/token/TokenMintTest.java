package io.github.irsadoctor.lab.aws.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.irsadoctor.iam.Issuer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens look as an EKS API server's and verify with the keys the issuer publishes. */
class TokenMintTest {

    private static final Issuer ISSUER = new Issuer("oidc.eks.eu-west-1.amazonaws.com/id/A");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SigningKeys keys = new SigningKeys("world");

    @Test
    void aTokenCarriesTheClaimsOfAProjectedToken() {
        JsonNode claims = part(new TokenMint(keys).mint(claims()), 1);

        assertThat(claims.path("iss").asString()).isEqualTo(ISSUER.url());
        assertThat(claims.path("sub").asString()).isEqualTo("system:serviceaccount:payments:checkout");
        assertThat(claims.path("aud").toString()).isEqualTo("[\"sts.amazonaws.com\"]");
        assertThat(claims.path("iat").asLong()).isEqualTo(NOW.getEpochSecond());
        assertThat(claims.path("nbf")).isEqualTo(claims.path("iat"));
        assertThat(claims.path("exp").asLong())
                .isEqualTo(NOW.plusSeconds(86_400).getEpochSecond());
        assertThat(claims.at("/kubernetes.io/namespace").asString()).isEqualTo("payments");
        assertThat(claims.at("/kubernetes.io/serviceaccount/uid").asString()).isEqualTo("1");
        assertThat(claims.at("/kubernetes.io/pod/name").asString()).isEqualTo("checkout-7d9f");
        assertThat(claims.at("/kubernetes.io/node").isMissingNode()).isTrue();
    }

    @Test
    void theIssuersPublishedKeyVerifiesIt() throws Exception {
        String token = new TokenMint(keys).mint(claims());
        JsonNode header = part(token, 0);
        JWKSet published = JWKSet.parse(keys.jwks(ISSUER));

        assertThat(header.path("alg").asString()).isEqualTo("RS256");
        assertThat(published.toString()).doesNotContain("\"d\"");
        var key = published.getKeyByKeyId(header.path("kid").asString()).toRSAKey();
        assertThat(SignedJWT.parse(token).verify(new RSASSAVerifier(key))).isTrue();
    }

    @Test
    void theSameWorldMintsTheSameTokenAndAnotherWorldAnother() {
        String token = new TokenMint(keys).mint(claims());

        assertThat(new TokenMint(new SigningKeys("world")).mint(claims())).isEqualTo(token);
        assertThat(new TokenMint(new SigningKeys("other")).mint(claims())).isNotEqualTo(token);
    }

    private static TokenClaims claims() {
        return new TokenClaims(
                ISSUER,
                "payments",
                new TokenClaims.Bound("checkout", "1"),
                Optional.of(new TokenClaims.Bound("checkout-7d9f", "2")),
                Optional.empty(),
                List.of("sts.amazonaws.com"),
                NOW,
                NOW.plusSeconds(86_400));
    }

    private static JsonNode part(String token, int index) {
        byte[] json = Base64.getUrlDecoder().decode(token.split("\\.")[index]);
        return JSON.readTree(new String(json, StandardCharsets.UTF_8));
    }
}
