package io.github.irsadoctor.lab.kubelet;

import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.lab.aws.iam.Access;
import io.github.irsadoctor.lab.aws.state.Identity;
import io.github.irsadoctor.lab.aws.state.Ids;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.state.Sessions;
import io.github.irsadoctor.lab.http.Endpoint;
import io.github.irsadoctor.lab.http.Reply;
import io.github.irsadoctor.lab.http.Request;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resources;
import io.github.irsadoctor.lab.kubelet.inside.Aws;
import io.github.irsadoctor.lab.world.ClusterSpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The lab's AWS as the pods of its cluster reach it.
 *
 * @param objects of the cluster
 * @param clock the lab's
 * @param endpoint of all services; what pods ask is no request of a client and is in no request log
 */
public record PodAws(ClusterSpec cluster, Objects objects, RunningAws aws, Endpoint endpoint, Clock clock)
        implements Aws {

    @Override
    public Reply ask(Request request) {
        return endpoint.answer(request);
    }

    @Override
    public Optional<Lent> node(JsonNode pod) {
        RoleArn role = new RoleArn(cluster.partition().name(), cluster.account(), "/", cluster.name() + "-node");
        return objects.get(Resources.NODES, "", pod.at("/spec/nodeName").asString(""))
                .map(node -> node.at("/spec/providerID").asString(""))
                .map(id -> lend(role, id.substring(id.lastIndexOf('/') + 1)));
    }

    @Override
    public Optional<Lent> association(JsonNode pod) {
        String name = pod.at("/metadata/name").asString("");
        String session = "eks-" + cluster.name() + "-" + name + "-" + Ids.uuid("session " + name);
        return aws.now()
                .association(
                        cluster.name(),
                        pod.at("/metadata/namespace").asString(""),
                        pod.at("/spec/serviceAccountName").asString(""))
                .flatMap(each -> RoleArn.parse(each.roleArn()))
                .filter(role -> aws.now().role(role).isPresent())
                .map(role -> lend(role, session.substring(0, Math.min(64, session.length()))));
    }

    @Override
    public Optional<String> denial(String roleArn, String action, String resource) {
        RoleArn role = RoleArn.parse(roleArn).orElseThrow();
        return new Access(aws.now(), cluster.region(), clock.instant())
                .refusal(session(role, "app"), action, Optional.of(resource));
    }

    private Lent lend(RoleArn role, String session) {
        Identity caller = session(role, session);
        String key = Ids.iam("ASIA", 16, "lent " + caller.arn());
        // Whoever lends them renews them in time.
        aws.remember(key, caller, Instant.MAX);
        return new Lent(key, role.toString());
    }

    private static Identity session(RoleArn role, String name) {
        String id = Ids.iam("AROA", 17, role.toString());
        return new Identity(role.account(), Sessions.arn(role, name), id + ":" + name);
    }
}
