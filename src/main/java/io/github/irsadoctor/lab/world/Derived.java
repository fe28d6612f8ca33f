package io.github.irsadoctor.lab.world;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Ids that look random and never change: all follow from the world's id and what they name.
 *
 * @param worldId what they are derived from
 */
public record Derived(String worldId) {

    private static final String SAFE = "bcdfghjklmnpqrstvwxz2456789";

    /** A version 4 UUID. */
    public String uid(String of) {
        String hex = hex(of);
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-4" + hex.substring(13, 16) + "-a"
                + hex.substring(17, 20) + "-" + hex.substring(20, 32);
    }

    /** 32 upper-case hex digits, as at the end of an EKS issuer. */
    public String issuerId(String of) {
        return hex("issuer " + of).substring(0, 32).toUpperCase(Locale.ROOT);
    }

    /** Letters as Kubernetes appends to generated names; at most 40. */
    public String suffix(String of, int length) {
        return spelt(of, SAFE, length);
    }

    /** The first digits of the hash as lower-case hex; at most 64. */
    public String digits(String of, int length) {
        return hex(of).substring(0, length);
    }

    private String spelt(String of, String alphabet, int length) {
        BigInteger number = new BigInteger(1, hash(of));
        BigInteger base = BigInteger.valueOf(alphabet.length());
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(alphabet.charAt(number.mod(base).intValue()));
            number = number.divide(base);
        }
        return text.toString();
    }

    private String hex(String of) {
        return HexFormat.of().formatHex(hash(of));
    }

    private byte[] hash(String of) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((worldId + "\n" + of).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
