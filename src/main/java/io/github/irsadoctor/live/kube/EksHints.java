package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.iam.Arn;
import io.github.irsadoctor.live.EksLogin;
import io.github.irsadoctor.live.Partition;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what a context tells about EKS: exec plugin first, then ARNs and names, then the server's host. */
final class EksHints {

    // ID.gr7.REGION.eks.amazonaws.com(.cn), and api.aws where the cluster has IPv6 endpoints.
    private static final Pattern HOST =
            Pattern.compile("[^.]+\\.(?:[^.]+\\.)?([a-z]{2,4}(?:-[a-z]+)+-\\d+)\\.(?:eks\\.amazonaws\\.com(?:\\.cn)?"
                    + "|eks\\.amazonaws\\.eu|api\\.aws)");
    // eksctl writes USER@CLUSTER.REGION.eksctl.io.
    private static final Pattern EKSCTL = Pattern.compile("(?:.*@)?([^@.]+)\\.([a-z0-9-]+)\\.eksctl\\.io");
    private static final Set<String> KNOWN_ENV =
            Set.of("AWS_PROFILE", "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_STS_REGIONAL_ENDPOINTS");
    private static final Set<String> AWS_FLAGS =
            Set.of("--cluster-name", "--region", "--profile", "--role-arn", "--output");
    private static final Set<String> AUTHENTICATOR_FLAGS =
            Set.of("-i", "--cluster-id", "-r", "--role", "--region", "--profile");

    private EksHints() {}

    /**
     * What a context tells.
     *
     * @param names of context and cluster, where ARNs and eksctl's names are found
     */
    static ContextInfo.Eks of(Optional<ExecConfig> exec, List<String> names, String server) {
        Optional<Arn> arn = names.stream().flatMap(name -> arn(name).stream()).findFirst();
        Optional<Matcher> eksctl =
                names.stream().map(EKSCTL::matcher).filter(Matcher::matches).findFirst();
        Optional<String> region = exec.flatMap(EksHints::region)
                .or(() -> arn.map(Arn::region))
                .or(() -> eksctl.map(it -> it.group(2)))
                .or(() -> hostRegion(server));
        return new ContextInfo.Eks(
                exec.flatMap(EksHints::cluster)
                        .or(() -> arn.map(it -> it.resource().substring("cluster/".length())))
                        .or(() -> eksctl.map(it -> it.group(1))),
                region,
                arn.map(Arn::account),
                arn.map(Arn::partition)
                        .or(() -> region.map(it -> Partition.of(it).id())),
                exec.flatMap(EksHints::profile));
    }

    /** The login that can be made without the plugin; empty where it asks for anything not known here. */
    static Optional<EksLogin> login(ExecConfig exec) {
        boolean aws =
                exec.program().equals("aws") && words(exec.args(), AWS_FLAGS).equals(List.of("eks", "get-token"));
        boolean authenticator = exec.program().equals("aws-iam-authenticator")
                && words(exec.args(), AUTHENTICATOR_FLAGS).equals(List.of("token"));
        boolean knownEnv = KNOWN_ENV.containsAll(exec.env().keySet());
        return (aws || authenticator) && knownEnv
                ? cluster(exec)
                        .map(name -> new EksLogin(
                                name, region(exec), profile(exec), exec.flag("--role-arn", "--role", "-r")))
                : Optional.empty();
    }

    /** The arguments without these flags and their values. */
    private static List<String> words(List<String> args, Set<String> flags) {
        Stream.Builder<String> words = Stream.builder();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (flags.contains(arg)) {
                i++;
            } else if (flags.stream().noneMatch(flag -> arg.startsWith(flag + "="))) {
                words.add(arg);
            }
        }
        return words.build().toList();
    }

    private static Optional<String> cluster(ExecConfig exec) {
        return exec.flag("--cluster-name", "--cluster-id", "-i");
    }

    private static Optional<String> region(ExecConfig exec) {
        return exec.flag("--region")
                .or(() -> Optional.ofNullable(exec.env().get("AWS_REGION")))
                .or(() -> Optional.ofNullable(exec.env().get("AWS_DEFAULT_REGION")));
    }

    private static Optional<String> profile(ExecConfig exec) {
        return exec.flag("--profile").or(() -> Optional.ofNullable(exec.env().get("AWS_PROFILE")));
    }

    private static Optional<Arn> arn(String name) {
        return Arn.parse(name)
                .filter(it -> it.service().equals("eks") && it.resource().startsWith("cluster/"));
    }

    private static Optional<String> hostRegion(String server) {
        try {
            Matcher matcher = HOST.matcher(
                    Optional.ofNullable(URI.create(server).getHost()).orElse(""));
            return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
        } catch (IllegalArgumentException noUrl) {
            return Optional.empty();
        }
    }
}
