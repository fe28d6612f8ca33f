package io.github.irsadoctor.lab.aws.state;

/**
 * Who signs a request.
 *
 * @param account twelve digits
 * @param arn a user's or an assumed role's
 * @param userId what GetCallerIdentity calls UserId
 */
public record Identity(String account, String arn, String userId) {}
