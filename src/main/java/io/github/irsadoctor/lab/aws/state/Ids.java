package io.github.irsadoctor.lab.aws.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids derived from a seed: the same world shows the same ids in every run. */
public final class Ids {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Ids() {}

    /** A prefix and so many capital letters and digits, as IAM's own ids: {@code AROA...}, {@code ASIA...}. */
    public static String iam(String prefix, int length, String seed) {
        StringBuilder id = new StringBuilder(prefix);
        byte[] hash = hash(seed);
        for (int at = 0; at < length; at++) {
            id.append(LETTERS.charAt((hash[at % hash.length] & 0xFF) % LETTERS.length()));
        }
        return id.toString();
    }

    /** A UUID. */
    public static String uuid(String seed) {
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static byte[] hash(String seed) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256", impossible);
        }
    }
}
