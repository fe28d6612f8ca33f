package io.github.irsadoctor.cli;

import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.walk.Place;
import io.github.irsadoctor.walk.TargetName;
import java.util.Optional;

/** A place with a cluster made of lists. */
final class FakePlace implements Place {

    private final Cluster cluster;
    private final Optional<TargetName> own;
    boolean closed;

    FakePlace(Cluster cluster, Optional<TargetName> own) {
        this.cluster = cluster;
        this.own = own;
    }

    @Override
    public String context() {
        return "demo-ctx";
    }

    @Override
    public Optional<String> clusterName() {
        return Optional.of("demo");
    }

    @Override
    public String defaultNamespace() {
        return "payments";
    }

    @Override
    public Optional<TargetName> defaultTarget() {
        return own;
    }

    @Override
    public Cluster look() {
        return cluster;
    }

    @Override
    public Sources sources(Target target) {
        throw new IllegalStateException("the walker of these tests looks at nothing");
    }

    @Override
    public void close() {
        closed = true;
    }
}
