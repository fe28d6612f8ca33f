package io.github.irsadoctor.lab.aws.world;

import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.iam.Subject;
import io.github.irsadoctor.lab.world.ClusterSpec;
import io.github.irsadoctor.lab.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the healthy AWS of a world is made from.
 *
 * @param world the world's id; ids and keys derive from it
 * @param partition for example {@code aws}
 * @param account the cluster's account, which is also the operator's
 * @param region the cluster's
 * @param cluster the cluster's name
 * @param version Kubernetes version, for example {@code 1.31}
 * @param issuer the cluster's token issuer
 * @param role the app's role; its account may be another than the cluster's
 * @param audience of the app's token
 * @param subject of the app's token
 * @param calls when the app called AssumeRoleWithWebIdentity, as offsets from now; none if it never did
 * @param now the lab's time when the world begins
 */
public record AwsBase(
        String world,
        String partition,
        String account,
        String region,
        String cluster,
        String version,
        Issuer issuer,
        RoleArn role,
        String audience,
        Subject subject,
        List<Duration> calls,
        Instant now) {

    // SDKs ask again some minutes before their one-hour session ends.
    private static final Duration BETWEEN_CALLS = Duration.ofMinutes(50);

    public AwsBase {
        calls = List.copyOf(calls);
    }

    /**
     * The base a world's own cluster and app give.
     *
     * @param now the lab's time when the world begins
     * @param calls when the app called AssumeRoleWithWebIdentity; see {@link #callsSince}
     */
    public static AwsBase of(World world, Instant now, List<Duration> calls) {
        ClusterSpec cluster = world.cluster();
        return new AwsBase(
                world.id(),
                cluster.partition().name(),
                cluster.account(),
                cluster.region(),
                cluster.name(),
                cluster.version(),
                cluster.issuer(),
                world.app().roleArn(cluster),
                world.app().audience(),
                world.app().subject(),
                calls,
                now);
    }

    /** The calls of a pod that started then (a negative offset) and has renewed its session since. */
    public static List<Duration> callsSince(Duration start) {
        return Stream.iterate(start.plusSeconds(5), Duration::isNegative, call -> call.plus(BETWEEN_CALLS))
                .toList();
    }

    /** The access key id of the operator's own credentials, with any secret. */
    public String operatorKey() {
        return "AKIALABOPERATOR00001";
    }
}
