package io.github.irsadoctor.lab.aws.eks;

import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.state.EksCluster;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import java.util.List;

/**
 * The clusters a call can see in one state: those of the caller's account in the region the call was signed for.
 *
 * @param aws the state looked at
 */
record Clusters(AwsState aws, Call call) {

    List<EksCluster> visible() {
        return aws.clusters().stream()
                .filter(cluster -> cluster.account().equals(call.signer().account()))
                .filter(cluster -> cluster.region().equals(call.region()))
                .toList();
    }

    /** The one the path names. */
    EksCluster asked() {
        String name = call.names().get(0);
        return visible().stream()
                .filter(cluster -> cluster.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("No cluster found for name: " + name + "."));
    }
}
