package io.github.irsadoctor.live.aws;

import java.util.Optional;

/**
 * How AWS is to be asked; what is empty is found as the AWS CLI finds it.
 *
 * @param profile of the AWS configuration; one that is given outranks keys in the environment
 * @param region of the cluster
 * @param assumeRole the ARN of a role assumed to read IAM and CloudTrail of the role's account
 */
public record AwsSettings(Optional<String> profile, Optional<String> region, Optional<String> assumeRole) {}
