package io.github.irsadoctor.lab.aws.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A managed policy and its versions.
 *
 * @param arn with the account, or {@code aws} for AWS's own
 * @param description empty where it has none
 * @param versions oldest first; never empty
 * @param standard the number of the default version
 * @param next the number the next version gets: numbers are never given twice
 * @param created when its first version was made
 */
public record ManagedPolicy(
        String arn,
        Optional<String> description,
        List<Version> versions,
        int standard,
        int next,
        Instant created,
        Map<String, String> tags) {

    public ManagedPolicy {
        versions = List.copyOf(versions);
        tags = Ordered.copy(tags);
    }

    /**
     * One version.
     *
     * @param number 1 for {@code v1}
     * @param document JSON as stored
     */
    public record Version(int number, String document, Instant created) {

        /** For example {@code v1}. */
        public String id() {
            return "v" + number;
        }
    }

    /** A policy with one version. */
    public static ManagedPolicy of(String arn, String document, Instant created) {
        return new ManagedPolicy(
                arn, Optional.empty(), List.of(new Version(1, document, created)), 1, 2, created, Map.of());
    }

    /** The last part of the ARN. */
    public String name() {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    /** Begins and ends with a slash. */
    public String path() {
        String behind = arn.substring(arn.indexOf(":policy/") + ":policy".length());
        return behind.substring(0, behind.lastIndexOf('/') + 1);
    }

    /** Twelve digits, or {@code aws}. */
    public String owner() {
        return arn.split(":", 6)[4];
    }

    /** The version in force. */
    public Version current() {
        return version("v" + standard).orElseThrow();
    }

    /** What is in force. */
    public String document() {
        return current().document();
    }

    /** When its newest version was made. */
    public Instant updated() {
        return versions.get(versions.size() - 1).created();
    }

    /** A version by its id. */
    public Optional<Version> version(String id) {
        return versions.stream().filter(version -> version.id().equals(id)).findFirst();
    }

    /** The same with one version more. */
    public ManagedPolicy with(String document, Instant now, boolean asDefault) {
        List<Version> more = new ArrayList<>(versions);
        more.add(new Version(next, document, now));
        return new ManagedPolicy(arn, description, more, asDefault ? next : standard, next + 1, created, tags);
    }

    /** The same without one version. */
    public ManagedPolicy without(Version version) {
        List<Version> fewer =
                versions.stream().filter(other -> !other.equals(version)).toList();
        return new ManagedPolicy(arn, description, fewer, standard, next, created, tags);
    }

    /** The same with another version in force. */
    public ManagedPolicy inForce(Version version) {
        return new ManagedPolicy(arn, description, versions, version.number(), next, created, tags);
    }
}
