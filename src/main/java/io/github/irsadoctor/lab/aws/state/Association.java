package io.github.irsadoctor.lab.aws.state;

import java.time.Instant;

/** An EKS Pod Identity association; its id begins with {@code a-}. */
public record Association(String id, String namespace, String serviceAccount, String roleArn, Instant created) {}
