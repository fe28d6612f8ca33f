package io.github.irsadoctor.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** In what a condition key as written differs from {@code ISSUER:sub} or {@code ISSUER:aud} of the request. */
final class KeyFaults {

    private static final String PROVIDER = "oidc-provider/";

    private KeyFaults() {}

    /** Letter case is left aside: key names are case-insensitive. */
    static List<String> of(String wanted, String written) {
        int colon = wanted.lastIndexOf(':');
        String issuer = wanted.substring(0, Math.max(0, colon));
        String claim = wanted.substring(colon + 1);
        List<String> faults = new ArrayList<>();
        Strays.fault(written).ifPresent(faults::add);
        String rest = withoutArn(Strays.without(written), faults);
        int at = rest.lastIndexOf(':');
        boolean claimed = at > 0 && !rest.substring(at + 1).contains("/");
        String haveIssuer = claimed ? rest.substring(0, at) : rest;
        faults.addAll(IssuerFaults.of(lower(issuer), lower(haveIssuer)));
        if (!claimed) {
            faults.add("the claim is missing: the key ends in :" + claim);
        } else if (!rest.substring(at + 1).equalsIgnoreCase(claim)) {
            faults.add("it ends in :" + rest.substring(at + 1) + ", not in :" + claim);
        }
        return faults;
    }

    private static String withoutArn(String text, List<String> faults) {
        int provider = text.indexOf(PROVIDER);
        if (!text.startsWith("arn:") || provider < 0) {
            return text;
        }
        faults.add("the provider's ARN stands where the issuer alone belongs");
        return text.substring(provider + PROVIDER.length());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
