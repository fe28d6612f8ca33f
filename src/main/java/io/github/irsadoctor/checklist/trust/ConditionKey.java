package io.github.irsadoctor.checklist.trust;

import io.github.irsadoctor.iam.Issuer;
import java.util.List;
import java.util.Locale;

/**
 * A condition key of a trust policy taken apart: what stands before the issuer, the issuer, and the claim behind its last
 * colon.
 *
 * @param decoration {@code https://}, or a provider ARN up to its issuer, or {@code oidc-provider/}; else empty
 * @param issuer as written; empty where the key has none
 * @param claim as written; empty where the key has none
 */
record ConditionKey(String decoration, String issuer, String claim) {

    private static final String PROVIDER = "oidc-provider/";

    /** Claims STS passes on from a token (irsa-semantics 4.4). */
    private static final List<String> CLAIMS = List.of("sub", "aud", "amr");

    static ConditionKey of(String written, Issuer ours) {
        String rest = written;
        String decoration = "";
        int provider = rest.indexOf(PROVIDER);
        if (provider >= 0) {
            decoration = rest.substring(0, provider + PROVIDER.length());
            rest = rest.substring(decoration.length());
        }
        int scheme = rest.indexOf("://");
        if (scheme >= 0) {
            decoration += rest.substring(0, scheme + 3);
            rest = rest.substring(scheme + 3);
        }
        String own = ours.hostAndPath();
        if (rest.regionMatches(true, 0, own, 0, own.length())
                && (rest.length() == own.length() || rest.charAt(own.length()) == ':')) {
            String claim = rest.length() == own.length() ? "" : rest.substring(own.length() + 1);
            return new ConditionKey(decoration, own, claim);
        }
        int colon = rest.lastIndexOf(':');
        boolean claimed = colon >= 0 && !rest.substring(colon).contains("/");
        return claimed
                ? new ConditionKey(decoration, rest.substring(0, colon), rest.substring(colon + 1))
                : new ConditionKey(decoration, isClaim(rest) ? "" : rest, isClaim(rest) ? rest : "");
    }

    /** {@code sub}, {@code aud} or {@code amr}; empty for every other claim. */
    String known() {
        return isClaim(claim) ? claim.toLowerCase(Locale.ROOT) : "";
    }

    /** True if it speaks of an issuer at all; false for {@code aws:SourceIp}, {@code sts:ExternalId} and the like. */
    boolean ofIssuer() {
        boolean service = List.of("aws", "sts", "iam", "saml").contains(issuer.toLowerCase(Locale.ROOT));
        boolean host = issuer.contains("/") || issuer.startsWith("oidc") || !decoration.isEmpty();
        return !service && (host || !known().isEmpty());
    }

    private static boolean isClaim(String text) {
        return CLAIMS.contains(text.toLowerCase(Locale.ROOT));
    }
}
