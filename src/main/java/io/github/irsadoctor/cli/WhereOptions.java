package io.github.irsadoctor.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that name a place. */
final class WhereOptions {

    @Option(names = "--kubeconfig", paramLabel = "FILE", description = "Kubeconfig to use instead of $KUBECONFIG.")
    String kubeconfig;

    @Option(names = "--context", paramLabel = "NAME", description = "Context of the kubeconfig (default: the current).")
    String context;

    @Option(
            names = "--cluster",
            paramLabel = "NAME",
            description = "EKS cluster to reach with AWS credentials alone, without a kubeconfig.")
    String cluster;

    @Option(names = "--profile", paramLabel = "NAME", description = "AWS profile (default: as the AWS CLI takes it).")
    String profile;

    @Option(names = "--region", paramLabel = "REGION", description = "AWS region (default: the cluster's).")
    String region;

    @Option(
            names = "--assume-role",
            paramLabel = "ARN",
            description = "Role to assume for reading IAM, where the pod's role is in another account.")
    String assumeRole;

    @Option(
            names = "--world",
            paramLabel = "FILE|ID",
            description = "Walk a world of the lab: no cluster and no account needed.")
    String world;

    /**
     * What was named.
     *
     * @throws WrongInput if two options do not go together, or a value is not what it has to be
     */
    Where where() {
        Where where = new Where(
                Names.given("--kubeconfig", kubeconfig),
                Names.given("--context", context),
                Names.given("--cluster", cluster),
                Names.given("--profile", profile),
                Names.region(region),
                Names.role("--assume-role", assumeRole),
                Names.given("--world", world),
                Optional.empty());
        if (where.world().isPresent()) {
            alone("--world", present(true), "a world has its own cluster and account");
        }
        if (where.cluster().isPresent()) {
            alone("--cluster", present(false), "it needs no kubeconfig");
        }
        return where;
    }

    private List<String> present(boolean all) {
        Stream<Optional<String>> kube = Stream.of(named("--kubeconfig", kubeconfig), named("--context", context));
        Stream<Optional<String>> aws = Stream.of(
                named("--cluster", cluster),
                named("--profile", profile),
                named("--region", region),
                named("--assume-role", assumeRole));
        return (all ? Stream.concat(kube, aws) : kube).flatMap(Optional::stream).toList();
    }

    private static Optional<String> named(String option, String value) {
        return Optional.ofNullable(value).map(it -> option);
    }

    private static void alone(String option, List<String> others, String why) {
        if (!others.isEmpty()) {
            throw new WrongInput(option + " does not go together with " + others.get(0) + ": " + why + ".");
        }
    }
}
