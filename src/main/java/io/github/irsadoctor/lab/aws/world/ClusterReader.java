package io.github.irsadoctor.lab.aws.world;

import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.lab.aws.state.Addon;
import io.github.irsadoctor.lab.aws.state.Association;
import io.github.irsadoctor.lab.aws.state.EksCluster;
import io.github.irsadoctor.lab.aws.state.Ids;
import io.github.irsadoctor.lab.world.Derived;
import io.github.irsadoctor.lab.world.Partition;
import io.github.irsadoctor.lab.yaml.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Clusters as a world writes them; add-ons and associations are the base cluster's.
 *
 * @param base what is left out comes from here
 * @param roles what role names mean
 */
record ClusterReader(AwsBase base, RoleReader roles) {

    private static final Duration OLD = Duration.ofDays(-90);

    List<EksCluster> read(Section aws) {
        List<Association> associations =
                aws.sections("associations").stream().map(this::association).toList();
        List<Addon> addons = aws.section("addons").children().entrySet().stream()
                .map(entry -> addon(entry.getKey(), entry.getValue()))
                .toList();
        return aws.section("clusters").children().entrySet().stream()
                .map(entry -> {
                    boolean own = entry.getKey().equals(base.cluster());
                    return cluster(
                            entry.getKey(), entry.getValue(), own ? associations : List.of(), own ? addons : List.of());
                })
                .toList();
    }

    private EksCluster cluster(String name, Section section, List<Association> associations, List<Addon> addons) {
        section.knows("account", "region", "version", "issuer", "issuerId", "created");
        String region = section.text("region").orElse(base.region());
        Issuer issuer = issuer(name, region, section);
        return new EksCluster(
                name,
                WorldAws.account(section).orElse(base.account()),
                region,
                section.text("version").orElse(base.version()),
                issuer,
                "https://" + issuer.id().orElse(name) + ".gr7." + region + ".eks.amazonaws.com",
                created(section),
                associations,
                addons,
                List.of());
    }

    private Issuer issuer(String name, String region, Section section) {
        if (section.has("issuer") && section.has("issuerId")) {
            throw section.wrong("issuer", "give issuer or issuerId, not both");
        }
        boolean plain = name.equals(base.cluster()) && !section.has("issuerId");
        String id = section.text("issuerId").orElseGet(() -> new Derived(base.world()).issuerId(name));
        return section.text("issuer")
                .map(Issuer::of)
                .orElse(
                        plain
                                ? base.issuer()
                                : new Issuer("oidc.eks." + region + "."
                                        + Partition.of(region).dnsSuffix() + "/id/" + id));
    }

    private Association association(Section section) {
        section.knows("namespace", "serviceAccount", "role", "created");
        String namespace = section.need("namespace");
        String account = section.need("serviceAccount");
        String id = Ids.iam("", 17, base.world() + namespace + "/" + account).toLowerCase(Locale.ROOT);
        return new Association("a-" + id, namespace, account, roles.arn(section.need("role")), created(section));
    }

    private Addon addon(String name, Section section) {
        section.knows("version", "serviceAccountRoleArn", "created");
        Map<String, String> versions = Map.of(
                "coredns", "v1.11.3-eksbuild.1",
                "kube-proxy", "v1.31.0-eksbuild.5",
                "vpc-cni", "v1.18.5-eksbuild.1",
                "aws-ebs-csi-driver", "v1.35.0-eksbuild.1");
        String version = section.text("version").orElse(versions.getOrDefault(name, "v1.0.0-eksbuild.1"));
        return new Addon(name, version, section.text("serviceAccountRoleArn"), created(section));
    }

    private Instant created(Section section) {
        return base.now().plus(section.offset("created").orElse(OLD));
    }
}
