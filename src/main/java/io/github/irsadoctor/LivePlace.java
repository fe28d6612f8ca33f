package io.github.irsadoctor;

import io.github.irsadoctor.facts.Actions;
import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.live.aws.AwsConnection;
import io.github.irsadoctor.live.kube.KubeConnection;
import io.github.irsadoctor.walk.Place;
import io.github.irsadoctor.walk.TargetName;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * A place reached over the network: a cluster of the kubeconfig, one named to EKS, or a lab world's servers.
 *
 * @param clock tells the time of a walk: the lab's in the lab
 * @param also what to close with the connections
 */
record LivePlace(
        String context,
        Optional<String> clusterName,
        String defaultNamespace,
        Optional<TargetName> defaultTarget,
        KubeConnection kube,
        AwsConnection aws,
        Executor executor,
        Clock clock,
        Runnable also)
        implements Place {

    @Override
    public Cluster look() {
        return kube.cluster(Calls.forWalk(executor));
    }

    @Override
    public Sources sources(Target target) {
        Calls calls = Calls.forWalk(executor);
        return new Sources(target, kube.cluster(calls), aws.cloud(calls, clusterName), Actions.none(), clock.instant());
    }

    @Override
    public void close() {
        kube.close();
        aws.close();
        also.run();
    }
}
