package io.github.irsadoctor.lab.aws.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.github.irsadoctor.iam.Issuer;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One RSA key per issuer, derived from the world's id, made when first asked for: 0.15 to 0.9 s each. The same world
 * has the same keys in every run, so a token minted before a restart is still good after it. Thread safe.
 */
public final class SigningKeys {

    private static final int BITS = 2048;

    private final String world;
    private final Map<Issuer, RSAKey> keys = new ConcurrentHashMap<>();

    /**
     * Keys of one world.
     *
     * @param world the world's id
     */
    public SigningKeys(String world) {
        this.world = world;
    }

    /** The issuer's public keys as its jwks_uri shows them. */
    public String jwks(Issuer issuer) {
        return new JWKSet(of(issuer).toPublicJWK()).toString();
    }

    /** The issuer's key pair with its kid. */
    RSAKey of(Issuer issuer) {
        return keys.computeIfAbsent(issuer, this::generate);
    }

    private RSAKey generate(Issuer issuer) {
        try {
            // Only SHA1PRNG gives the same numbers for the same seed in every JVM.
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed((world + "\n" + issuer.hostAndPath()).getBytes(StandardCharsets.UTF_8));
            return new RSAKeyGenerator(BITS)
                    .secureRandom(random)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (NoSuchAlgorithmException | JOSEException impossible) {
            throw new IllegalStateException("This Java can not make RSA keys: " + impossible.getMessage(), impossible);
        }
    }
}
