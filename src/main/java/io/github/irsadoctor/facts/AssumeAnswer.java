package io.github.irsadoctor.facts;

/** What STS said to a fresh token. The token and the credentials are gone by now. */
public sealed interface AssumeAnswer {

    /**
     * It let the token in.
     *
     * @param arn who the credentials are, by sts:GetCallerIdentity: {@code arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION}
     * @param provider ARN of the OIDC provider STS matched
     */
    record Assumed(String arn, String provider) implements AssumeAnswer {}

    /**
     * It refused.
     *
     * @param code for example {@code InvalidIdentityToken}
     * @param message in STS's words, one line
     */
    record Refused(String code, String message) implements AssumeAnswer {}

    /** One function for each case, so that a new case breaks the build. */
    interface Cases<R> {
        R assumed(Assumed assumed);

        R refused(Refused refused);
    }

    /** Answers with the function for this case. */
    default <R> R match(Cases<R> cases) {
        return this instanceof Assumed assumed ? cases.assumed(assumed) : cases.refused((Refused) this);
    }
}
