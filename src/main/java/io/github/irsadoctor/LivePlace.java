package io.github.irsadoctor;

import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.live.Typed;
import io.github.irsadoctor.live.aws.AwsConnection;
import io.github.irsadoctor.live.kube.KubeConnection;
import io.github.irsadoctor.walk.Lesson;
import io.github.irsadoctor.walk.Place;
import io.github.irsadoctor.walk.TargetName;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A place reached over the network: a cluster of the kubeconfig, one named to EKS, or a lab world's servers.
 *
 * @param calls gives the memo and deadline of a look or a walk
 * @param clock tells the time of a walk: the lab's in the lab
 * @param permission how far a walk may go beyond reading
 * @param lesson what a lab world teaches
 * @param also what to close with the connections
 */
record LivePlace(
        String context,
        Optional<String> clusterName,
        String defaultNamespace,
        Optional<TargetName> defaultTarget,
        Optional<String> defaultContainer,
        KubeConnection kube,
        AwsConnection aws,
        Supplier<Calls> calls,
        Clock clock,
        Permission permission,
        Optional<Lesson> lesson,
        Runnable also)
        implements Place {

    @Override
    public Place forOneWalk() {
        Calls one = calls.get();
        return with(() -> one, permission);
    }

    @Override
    public Intrusion permitted() {
        return permission.most();
    }

    @Override
    public LivePlace permitting(Intrusion most) {
        return with(calls, new Permission(most, Optional.empty()));
    }

    private LivePlace with(Supplier<Calls> nextCalls, Permission nextPermission) {
        return new LivePlace(
                context,
                clusterName,
                defaultNamespace,
                defaultTarget,
                defaultContainer,
                kube,
                aws,
                nextCalls,
                clock,
                nextPermission,
                lesson,
                also);
    }

    @Override
    public Cluster look() {
        return kube.cluster(calls.get());
    }

    @Override
    public Sources sources(Target target) {
        Calls one = calls.get();
        LiveActions actions = new LiveActions(kube.actions(one), aws.webIdentity(one), one);
        Typed typed = new Typed(kube.options(), aws::options);
        return new Sources(
                        target,
                        kube.cluster(one),
                        aws.cloud(one, clusterName),
                        permission.cap(actions),
                        clock.instant())
                .telling(listener -> one.tell(call -> typed.line(call).ifPresent(listener)));
    }

    @Override
    public void close() {
        kube.close();
        aws.close();
        also.run();
    }
}
