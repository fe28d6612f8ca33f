package io.github.irsadoctor.live;

import java.util.List;

/**
 * The AWS partition of a region.
 *
 * @param id as in an ARN
 * @param dnsSuffix of its endpoints
 * @see <a href="https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html">Partitions</a>
 */
public record Partition(String id, String dnsSuffix) {

    private record Prefix(String begins, Partition partition) {}

    // botocore data, endpoints.json and partitions.json: regionRegex and dnsSuffix.
    private static final List<Prefix> PREFIXES = List.of(
            new Prefix("cn-", new Partition("aws-cn", "amazonaws.com.cn")),
            new Prefix("us-gov-", new Partition("aws-us-gov", "amazonaws.com")),
            new Prefix("us-isob-", new Partition("aws-iso-b", "sc2s.sgov.gov")),
            new Prefix("us-isof-", new Partition("aws-iso-f", "csp.hci.ic.gov")),
            new Prefix("us-iso-", new Partition("aws-iso", "c2s.ic.gov")),
            new Prefix("eu-isoe-", new Partition("aws-iso-e", "cloud.adc-e.uk")),
            new Prefix("eusc-", new Partition("aws-eusc", "amazonaws.eu")));

    /** The partition a region belongs to; {@code aws} for all that carry no other's prefix. */
    public static Partition of(String region) {
        return PREFIXES.stream()
                .filter(prefix -> region.startsWith(prefix.begins()))
                .map(Prefix::partition)
                .findFirst()
                .orElse(new Partition("aws", "amazonaws.com"));
    }
}
