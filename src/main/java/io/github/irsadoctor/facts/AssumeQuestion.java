package io.github.irsadoctor.facts;

import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.iam.Subject;
import java.util.Optional;

/**
 * A question to STS: would a fresh token of this service account be let into this role? It is asked under a session name that
 * begins with {@link TrailEvent#OWN_SESSION}, so that its trace in CloudTrail is not taken for the pod's.
 *
 * @param subject whose token
 * @param pod the pod the token is bound to: its name and uid; empty: bound to no pod
 * @param audience of the token
 */
public record AssumeQuestion(Subject subject, Optional<BoundPod> pod, String audience, RoleArn role) {

    /** A pod as a token names it. */
    public record BoundPod(String name, String uid) {}
}
