package io.github.irsadoctor.lab.aws.eks;

import io.github.irsadoctor.lab.aws.state.EksCluster;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.wire.Answers;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Service;
import io.github.irsadoctor.lab.http.Reply;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** EKS: clusters of the caller's account in the region the call was signed for, their add-ons and associations. */
public final class Eks implements Service {

    private final RunningAws aws;
    private final Clock clock;

    /**
     * EKS of a running AWS.
     *
     * @param clock dates what is created
     */
    public Eks(RunningAws aws, Clock clock) {
        this.aws = aws;
        this.clock = clock;
    }

    @Override
    public Map<String, Operation> operations() {
        Map<String, Operation> all = new HashMap<>(new Associations(aws, clock).operations());
        all.putAll(new Addons(aws, clock).operations());
        all.put("ListClusters", this::listClusters);
        all.put("DescribeCluster", this::describeCluster);
        return Map.copyOf(all);
    }

    private Reply listClusters(Call call, Answers answers) {
        List<String> names = new Clusters(aws.now(), call)
                .visible().stream().map(EksCluster::name).toList();
        return Bodies.page(call, answers, "clusters", names, Shapes::text);
    }

    private Reply describeCluster(Call call, Answers answers) {
        EksCluster cluster = new Clusters(aws.now(), call).asked();
        return Bodies.one(call, answers, "cluster", new Shapes(aws.now().partition()).cluster(cluster));
    }
}
