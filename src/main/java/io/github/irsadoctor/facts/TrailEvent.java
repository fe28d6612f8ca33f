package io.github.irsadoctor.facts;

import java.time.Instant;
import java.util.Optional;

/**
 * One sts:AssumeRoleWithWebIdentity event (irsa-failures section 11; AWS: IAM user guide, cloudtrail-integration).
 *
 * @param error the error code; empty for a success
 * @param provider the identity provider's ARN
 * @param audience third part of principalId
 * @param subject the userName
 * @param record the whole record as JSON, without credentials and tokens; empty where it was not kept
 */
public record TrailEvent(
        Instant time,
        Optional<String> error,
        String roleArn,
        String sessionName,
        String subject,
        Optional<String> provider,
        Optional<String> audience,
        String userAgent,
        String region,
        Optional<String> sourceAddress,
        String record) {

    /** Without the record. */
    public TrailEvent(
            Instant time,
            Optional<String> error,
            String roleArn,
            String sessionName,
            String subject,
            Optional<String> provider,
            Optional<String> audience,
            String userAgent,
            String region,
            Optional<String> sourceAddress) {
        this(time, error, roleArn, sessionName, subject, provider, audience, userAgent, region, sourceAddress, "");
    }

    /** How {@link Actions#assume} calls its sessions. */
    public static final String OWN_SESSION = "irsa-doctor";

    /** True for the trace of our own question to STS: the subject is the pod's, but no pod asked. */
    public boolean isOwnQuestion() {
        return sessionName.startsWith(OWN_SESSION);
    }

    /** Who asked, as far as the event tells: our own question, else the user agent. */
    public String agent() {
        return isOwnQuestion() ? "irsa-doctor's own question" : userAgent;
    }

    /** {@code allowed}, or the error code. */
    public String outcome() {
        return error.orElse("allowed");
    }
}
