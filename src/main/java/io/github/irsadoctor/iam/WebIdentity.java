package io.github.irsadoctor.iam;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a projected token brings to sts:AssumeRoleWithWebIdentity.
 *
 * @param issuer the token's iss
 * @param subject the token's sub, as text
 * @param audience the token's aud that matched the provider
 * @param roleArn the role asked for; its account and partition are where the provider is looked up
 */
public record WebIdentity(Issuer issuer, String subject, String audience, RoleArn roleArn) {

    /** The one action a web identity token is used for. */
    public static final String ACTION = "sts:AssumeRoleWithWebIdentity";

    /** The ARN STS presents as the federated principal. */
    public String providerArn() {
        return issuer.providerArn(roleArn.partition(), roleArn.account());
    }

    /**
     * The request as the trust policy sees it: the issuer's aud and sub are present. Keys of the request's network, time
     * and session name are unknown from here, as is every other aws: and sts: key but those documented as absent. All
     * other keys are missing: another issuer's, the issuer with a scheme or ARN before it or without a claim behind it,
     * and claims STS does not pass on.
     *
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html">keys of web
     *     identity federation and of STS</a>
     */
    public AccessRequest request() {
        ContextValue unknown = new ContextValue.Unknown();
        ContextValue missing = new ContextValue.Missing();
        Map<String, ContextValue> context = new TreeMap<>();
        context.put("aws:*", unknown);
        context.put("sts:*", unknown);
        context.put("sts:externalid", missing);
        context.put("sts:sourceidentity", missing);
        context.put("sts:transitivetagkeys", missing);
        context.put("sts:durationseconds", missing);
        context.put("aws:requesttag/*", missing);
        context.put(key("amr"), missing);
        context.put(key("sub"), ContextValue.of(subject));
        context.put(key("aud"), ContextValue.of(audience));
        return new AccessRequest(
                new Statement.Principal("Federated", providerArn()), ACTION, Optional.empty(), context, missing);
    }

    private String key(String claim) {
        return issuer.hostAndPath() + ":" + claim;
    }
}
