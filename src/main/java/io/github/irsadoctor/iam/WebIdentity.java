package io.github.irsadoctor.iam;

/**
 * What a projected token brings to sts:AssumeRoleWithWebIdentity.
 *
 * @param issuer the token's iss
 * @param subject the token's sub, as text
 * @param audience the token's aud that matched the provider
 * @param roleArn the role asked for; its account and partition are where the provider is looked up
 */
public record WebIdentity(Issuer issuer, String subject, String audience, RoleArn roleArn) {

    /** The ARN STS presents as the federated principal. */
    public String providerArn() {
        return issuer.providerArn(roleArn.partition(), roleArn.account());
    }

    /**
     * The request as the trust policy sees it: issuer-prefixed aud and sub present, keys an EKS token never carries
     * missing, network and session-name keys unknown (irsa-semantics 4.4 lists them; DOC: IAM condition keys page).
     */
    public AccessRequest request() {
        throw new UnsupportedOperationException("not written yet");
    }
}
