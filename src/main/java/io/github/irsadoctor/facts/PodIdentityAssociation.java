package io.github.irsadoctor.facts;

import java.time.Instant;
import java.util.Optional;

/** An EKS Pod Identity association; the role is empty where eks:DescribePodIdentityAssociation was refused. */
public record PodIdentityAssociation(
        String id, String namespace, String serviceAccount, Optional<String> roleArn, Optional<Instant> created) {}
