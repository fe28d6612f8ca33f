package io.github.irsadoctor.lab.world;

import java.util.Comparator;
import java.util.List;

/**
 * An AWS partition.
 *
 * @param name for example {@code aws-cn}
 * @param regions how the names of its regions begin
 * @param dnsSuffix of its service hosts (SDK partition data)
 */
public record Partition(String name, String regions, String dnsSuffix) {

    private static final List<Partition> ALL = List.of(
            new Partition("aws", "", "amazonaws.com"),
            new Partition("aws-cn", "cn-", "amazonaws.com.cn"),
            new Partition("aws-us-gov", "us-gov-", "amazonaws.com"),
            new Partition("aws-iso", "us-iso-", "c2s.ic.gov"),
            new Partition("aws-iso-b", "us-isob-", "sc2s.sgov.gov"),
            new Partition("aws-eusc", "eusc-", "amazonaws.eu"));

    /** The partition a region belongs to. */
    public static Partition of(String region) {
        return ALL.stream()
                .filter(partition -> region.startsWith(partition.regions()))
                .max(Comparator.comparingInt(partition -> partition.regions().length()))
                .orElseThrow();
    }
}
