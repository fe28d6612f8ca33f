package io.github.irsadoctor.walk;

import io.github.irsadoctor.facts.Actions;
import io.github.irsadoctor.facts.Asked;
import io.github.irsadoctor.facts.Cloud;
import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.Target;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Optional;

/**
 * A place in which nothing can be seen.
 *
 * @param asked what a walk there is told of what it sends
 */
record StubPlace(Asked asked) implements Place {

    StubPlace() {
        this(Asked.nothing());
    }

    static final Target TARGET =
            new Target("payments", Optional.of("checkout"), Optional.empty(), Optional.empty(), Optional.empty());

    @Override
    public String context() {
        return "stub";
    }

    @Override
    public Optional<String> clusterName() {
        return Optional.of("demo");
    }

    @Override
    public String defaultNamespace() {
        return "default";
    }

    @Override
    public Optional<TargetName> defaultTarget() {
        return Optional.empty();
    }

    @Override
    public Cluster look() {
        return blind(Cluster.class);
    }

    @Override
    public Sources sources(Target target) {
        return new Sources(
                        target,
                        blind(Cluster.class),
                        blind(Cloud.class),
                        Actions.none(),
                        Instant.parse("2026-01-10T10:00:00Z"))
                .telling(asked);
    }

    @Override
    public void close() {}

    private static <T> T blind(Class<T> port) {
        Pending<Object> nothing = Pending.done(new Seen.NotAsked<>("nothing can be seen"));
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> nothing));
    }
}
