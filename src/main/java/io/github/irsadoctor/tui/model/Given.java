package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Volume;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the specs of some containers say that AWS credentials come from.
 *
 * @param mark the one most worth a look of {@link Mark#STATIC_KEYS}, {@link Mark#SET_BY_HAND},
 *     {@link Mark#CONTAINER_CREDENTIALS}, {@link Mark#POD_IDENTITY}, {@link Mark#INJECTED} and {@link Mark#UNKNOWN}
 * @param have how many of the containers have it
 * @param of how many containers there are
 * @param role AWS_ROLE_ARN of the first of them that sets it
 */
public record Given(Mark mark, int have, int of, Optional<String> role) {

    private static final String ROLE = "AWS_ROLE_ARN";
    private static final String TOKEN_FILE = "AWS_WEB_IDENTITY_TOKEN_FILE";
    private static final String FULL_URI = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
    private static final String RELATIVE_URI = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";

    // Webhook source, pkg/handler: the path is fixed, on Windows as well.
    private static final Set<String> WEBHOOK_FILES = Set.of(
            "/var/run/secrets/eks.amazonaws.com/serviceaccount/token",
            "C:\\var\\run\\secrets\\eks.amazonaws.com\\serviceaccount\\token");
    // EKS user guide, "Pod Identity": the agent's addresses, IPv4 and IPv6.
    private static final Set<String> AGENT =
            Set.of("http://169.254.170.23/v1/credentials", "http://[fd00:ec2::23]/v1/credentials");

    /** Takes the containers of a pod that are meant, none of them left out for what it is called. */
    static Given of(List<Container> containers) {
        List<Mark> marks = containers.stream().map(Given::mark).toList();
        Mark first = marks.stream().min(Comparator.naturalOrder()).orElse(Mark.UNKNOWN);
        int have = (int) marks.stream().filter(first::equals).count();
        Optional<String> role = containers.stream()
                .flatMap(it -> it.value(ROLE).stream())
                .filter(it -> !it.isEmpty())
                .findFirst();
        return new Given(first, have, marks.size(), role);
    }

    /** True if some containers have it and others do not. */
    public boolean partly() {
        return have < of && mark != Mark.UNKNOWN;
    }

    // The order of the SDKs' default chains: keys in the environment, web identity, container credentials.
    private static Mark mark(Container container) {
        if (set(container, "AWS_ACCESS_KEY_ID") && set(container, "AWS_SECRET_ACCESS_KEY")) {
            return Mark.STATIC_KEYS;
        }
        if (set(container, ROLE) || set(container, TOKEN_FILE)) {
            return webhook(container) ? Mark.INJECTED : Mark.SET_BY_HAND;
        }
        if (container.value(FULL_URI).filter(AGENT::contains).isPresent()) {
            return Mark.POD_IDENTITY;
        }
        return set(container, FULL_URI) || set(container, RELATIVE_URI) ? Mark.CONTAINER_CREDENTIALS : Mark.UNKNOWN;
    }

    private static boolean set(Container container, String name) {
        return container
                .variable(name)
                .filter(it -> it.from().isPresent()
                        || it.value().filter(value -> !value.isEmpty()).isPresent())
                .isPresent();
    }

    private static boolean webhook(Container container) {
        return container.value(ROLE).isPresent()
                && container.value(TOKEN_FILE).filter(WEBHOOK_FILES::contains).isPresent()
                && container.mounts().stream().anyMatch(it -> it.volume().equals(Volume.WEBHOOK_NAME));
    }
}
