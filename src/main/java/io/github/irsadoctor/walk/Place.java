package io.github.irsadoctor.walk;

import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.Target;
import java.util.Optional;

/** One cluster with the AWS account behind it: a kubeconfig context, or a lab world that is running. */
public interface Place extends AutoCloseable {

    /** The context's name or the world's id. */
    String context();

    /** The EKS name, where known. */
    Optional<String> clusterName();

    /** The namespace to take when none is named. */
    String defaultNamespace();

    /** What to walk when nothing is named: a lab world names its own. */
    Optional<TargetName> defaultTarget();

    /** The container to take when neither target nor container is named; empty means the first. */
    default Optional<String> defaultContainer() {
        return Optional.empty();
    }

    /** How far a walk goes here unless a person says otherwise. */
    default Intrusion permitted() {
        return Intrusion.NONE;
    }

    /** The same place, where a person has said how far walks may go; closing it closes this place. */
    default Place permitting(Intrusion most) {
        return this;
    }

    /** What a lab world teaches; empty for a real cluster. */
    default Optional<Lesson> lesson() {
        return Optional.empty();
    }

    /**
     * The same place for one look and one walk after it: what was looked up to find the target is not asked again. Closing
     * it closes this place.
     */
    default Place forOneWalk() {
        return this;
    }

    /** A fresh view for looking around: lists, target names. */
    Cluster look();

    /** Fresh sources for one walk: memoised, with the walk's deadline running from now. */
    Sources sources(Target target);

    @Override
    void close();
}
