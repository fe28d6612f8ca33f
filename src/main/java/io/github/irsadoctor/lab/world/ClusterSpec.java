package io.github.irsadoctor.lab.world;

import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.lab.yaml.Section;

/**
 * The cluster the world plays in.
 *
 * @param account twelve digits
 * @param version of Kubernetes, for example {@code 1.31}
 * @param issuerId the 32 digits at the end of the issuer
 */
public record ClusterSpec(String name, String account, String region, String version, String issuerId) {

    /** The cluster's issuer: what its tokens carry and DescribeCluster shows. */
    public Issuer issuer() {
        return issuer(region, issuerId);
    }

    /** The ARN of the cluster (service authorization reference, Amazon EKS). */
    public String arn() {
        return "arn:" + partition().name() + ":eks:" + region + ":" + account + ":cluster/" + name;
    }

    public Partition partition() {
        return Partition.of(region);
    }

    /** The issuer EKS gives a cluster in a region (EKS user guide; China has its own suffix). */
    static Issuer issuer(String region, String issuerId) {
        return new Issuer("oidc.eks." + region + "." + Partition.of(region).dnsSuffix() + "/id/" + issuerId);
    }

    static ClusterSpec read(Section section, Derived derived) {
        section.knows("name", "account", "region", "version", "issuerId");
        String name = section.text("name").orElse("demo");
        return new ClusterSpec(
                name,
                account(section, "account").orElse("111122223333"),
                section.text("region").orElse("eu-west-1"),
                section.text("version").orElse("1.31"),
                section.text("issuerId").orElseGet(() -> derived.issuerId(name)));
    }

    static java.util.Optional<String> account(Section section, String key) {
        return section.text(key).map(account -> {
            if (!account.matches("\\d{12}")) {
                throw section.wrong(key, "must be an account id: twelve digits in quotes");
            }
            return account;
        });
    }
}
