package io.github.irsadoctor;

import io.github.irsadoctor.cli.Where;
import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.live.EksLogin;
import io.github.irsadoctor.live.Endpoint;
import io.github.irsadoctor.live.RememberedToken;
import io.github.irsadoctor.live.TokenSource;
import io.github.irsadoctor.live.aws.AwsConnection;
import io.github.irsadoctor.live.aws.AwsSettings;
import io.github.irsadoctor.live.kube.ContextInfo;
import io.github.irsadoctor.live.kube.KubeConnection;
import io.github.irsadoctor.live.kube.Kubeconfig;
import io.github.irsadoctor.live.kube.KubeconfigProblem;
import io.github.irsadoctor.walk.Place;
import io.github.irsadoctor.walk.PlaceProblem;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Opens the clusters of a kubeconfig, and clusters that are named to EKS alone. */
record Contexts(Map<String, String> environment, Path home, Executor executor, Clock clock) {

    /**
     * The kubeconfig.
     *
     * @throws PlaceProblem if there is none or it can not be read
     */
    Kubeconfig kubeconfig(Optional<String> file) {
        try {
            return Kubeconfig.read(file.map(Path::of), environment, home);
        } catch (KubeconfigProblem problem) {
            throw new PlaceProblem(PlaceProblem.Kind.WRONG_NAME, problem.getMessage());
        }
    }

    /** Opens what a person named; nothing is asked over the network but for a cluster named to EKS. */
    Place open(Where where) {
        return where.cluster().isPresent() ? byEksName(where, where.cluster().get()) : byContext(where);
    }

    private Place byContext(Where where) {
        Kubeconfig kubeconfig = kubeconfig(where.kubeconfig());
        try {
            ContextInfo context = kubeconfig.context(where.context());
            ContextInfo.Eks eks = context.eks();
            AwsSettings settings = new AwsSettings(
                    where.profile().or(eks::profile), where.region().or(eks::region), where.assumeRole());
            AwsConnection aws = AwsConnection.of(settings, environment);
            KubeConnection kube =
                    kubeconfig.connect(context.name(), AwsConnection.eksLogins(settings, environment, clock), clock);
            return place(context.name(), eks.cluster(), context.namespace(), kube, aws, where.active());
        } catch (KubeconfigProblem problem) {
            throw new PlaceProblem(PlaceProblem.Kind.WRONG_NAME, problem.getMessage());
        }
    }

    private Place byEksName(Where where, String name) {
        AwsConnection aws =
                AwsConnection.of(new AwsSettings(where.profile(), where.region(), where.assumeRole()), environment);
        Seen<Endpoint> endpoint = aws.endpoint(Calls.forWalk(executor), name).await();
        if (endpoint.value().isEmpty()) {
            aws.close();
            throw unreachable(name, endpoint);
        }
        EksLogin login = new EksLogin(name, where.region(), where.profile(), Optional.empty());
        TokenSource token = new RememberedToken(aws.eksToken(login, clock), clock);
        KubeConnection kube = KubeConnection.to(endpoint.value().get(), token, environment);
        return place(name, Optional.of(name), "default", kube, aws, where.active());
    }

    private static PlaceProblem unreachable(String name, Seen<Endpoint> endpoint) {
        return endpoint.isAbsent()
                ? new PlaceProblem(
                        PlaceProblem.Kind.WRONG_NAME, "EKS has no cluster " + name + " in this account and region.")
                : new PlaceProblem(
                        PlaceProblem.Kind.UNREACHABLE,
                        "The cluster " + name + " cannot be found: "
                                + endpoint.unseen().map(it -> it.says()).orElse("no answer") + ".");
    }

    private LivePlace place(
            String context,
            Optional<String> cluster,
            String namespace,
            KubeConnection kube,
            AwsConnection aws,
            Optional<Intrusion> active) {
        return new LivePlace(
                context,
                cluster,
                namespace,
                Optional.empty(),
                Optional.empty(),
                kube,
                aws,
                () -> Calls.forWalk(executor),
                clock,
                Permission.inContext(active, context),
                Optional.empty(),
                () -> {});
    }
}
