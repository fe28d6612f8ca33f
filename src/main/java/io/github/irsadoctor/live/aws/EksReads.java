package io.github.irsadoctor.live.aws;

import static io.github.irsadoctor.live.aws.AwsAsk.some;
import static io.github.irsadoctor.live.aws.AwsAsk.text;

import io.github.irsadoctor.facts.Addon;
import io.github.irsadoctor.facts.Cloud;
import io.github.irsadoctor.facts.EksCluster;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.iam.Arn;
import io.github.irsadoctor.live.Endpoint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.eks.model.Cluster;
import software.amazon.awssdk.services.eks.model.ListClustersResponse;

/** Reads of EKS about clusters and add-ons. */
final class EksReads {
    private static final String DESCRIBE = "eks:DescribeCluster";

    private final AwsAsk aws;
    private final Optional<String> cluster;

    EksReads(AwsAsk aws, Optional<String> cluster) {
        this.aws = aws;
        this.cluster = cluster;
    }

    Pending<EksCluster> cluster() {
        return named(name -> {
            Pending<Cluster> found = described(name);
            return () -> found.await().then(EksReads::cluster);
        });
    }

    Pending<Endpoint> endpoint() {
        return named(name -> {
            Pending<Cluster> found = described(name);
            return () -> found.await().then(EksReads::endpoint);
        });
    }

    Pending<List<EksCluster>> clusters() {
        return aws.compose("clusters of the region", Map.of(), () -> names().then(this::described));
    }

    Pending<Addon> addon(String addon) {
        return named(name -> aws.own(
                new AwsQuestion(
                        "eks:DescribeAddon",
                        Map.of("cluster-name", name, "addon-name", addon),
                        "add-on " + addon + " of cluster " + name),
                it -> {
                    var found = it.eks()
                            .describeAddon(ask -> ask.clusterName(name).addonName(addon))
                            .addon();
                    return new Addon(
                            text(found.addonName()), text(found.addonVersion()), some(found.serviceAccountRoleArn()));
                }));
    }

    /** Does something that needs the cluster's name. */
    <T> Pending<T> named(Function<String, Pending<T>> work) {
        return cluster.map(work)
                .orElseGet(() -> Pending.done(
                        new Seen.NotAsked<>("The name of the cluster in EKS is not known; give it with --cluster.")));
    }

    private Pending<Cluster> described(String name) {
        return aws.own(
                new AwsQuestion(DESCRIBE, Map.of("name", name), "EKS cluster " + name),
                it -> it.eks().describeCluster(ask -> ask.name(name)).cluster());
    }

    private Seen<List<String>> names() {
        List<String> names = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Seen<ListClustersResponse> page = names(next).await();
            if (page.value().isEmpty()) {
                return page.map(ListClustersResponse::clusters);
            }
            names.addAll(page.value().get().clusters());
            next = some(page.value().get().nextToken());
        } while (next.isPresent() && names.size() < Cloud.MOST_CLUSTERS);
        return Seen.of(names);
    }

    private Pending<ListClustersResponse> names(Optional<String> from) {
        AwsQuestion all = new AwsQuestion("eks:ListClusters", Map.of(), "clusters of the region");
        return aws.own(
                from.map(token -> all.with("next-token", token)).orElse(all),
                it -> it.eks().listClusters(ask -> ask.nextToken(from.orElse(null))));
    }

    // One cluster that may not be described hides none of the others; if none may be, that is the answer.
    private Seen<List<EksCluster>> described(List<String> names) {
        List<Pending<Cluster>> asked =
                names.stream().limit(Cloud.MOST_CLUSTERS).map(this::described).toList();
        List<Seen<EksCluster>> all =
                asked.stream().map(it -> it.await().then(EksReads::cluster)).toList();
        List<EksCluster> seen = all.stream().flatMap(it -> it.value().stream()).toList();
        Optional<Seen<EksCluster>> refused =
                all.stream().filter(it -> !it.isKnown()).findFirst();
        return seen.isEmpty() && refused.isPresent() ? refused.get().map(List::of) : Seen.of(seen);
    }

    private static Seen<EksCluster> cluster(Cluster cluster) {
        Optional<Arn> arn = Arn.parse(text(cluster.arn()));
        if (arn.isEmpty()) {
            return new Seen.Broken<>(DESCRIBE, "the answer carries no ARN");
        }
        Optional<String> issuer = Stream.ofNullable(cluster.identity())
                .flatMap(identity -> Stream.ofNullable(identity.oidc()))
                .flatMap(oidc -> some(oidc.issuer()).stream())
                .findFirst();
        return Seen.of(new EksCluster(
                text(cluster.name()),
                arn.get(),
                issuer,
                text(cluster.version()),
                text(cluster.platformVersion()),
                Optional.ofNullable(cluster.createdAt())));
    }

    private static Seen<Endpoint> endpoint(Cluster cluster) {
        Optional<String> server = some(cluster.endpoint());
        if (server.isEmpty()) {
            return new Seen.Broken<>(
                    DESCRIBE, "the cluster has no endpoint; its status is " + cluster.statusAsString());
        }
        try {
            Optional<String> authority = Optional.ofNullable(cluster.certificateAuthority())
                    .flatMap(it -> some(it.data()))
                    .map(data -> new String(Base64.getMimeDecoder().decode(data), StandardCharsets.UTF_8));
            return Seen.of(new Endpoint(server.get(), authority, false, Optional.empty(), Optional.empty()));
        } catch (IllegalArgumentException garbled) {
            return new Seen.Broken<>(DESCRIBE, "the cluster's certificate authority is no base64");
        }
    }
}
