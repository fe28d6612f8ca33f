package io.github.irsadoctor.lab.world;

import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.iam.Subject;
import io.github.irsadoctor.lab.yaml.Section;
import java.util.List;
import java.util.Optional;

/**
 * The workload the story is about, as it would be if all were well.
 *
 * @param kind Deployment, StatefulSet, DaemonSet, Job or CronJob
 * @param role the role meant for it: its name
 * @param rolePath begins and ends with a slash
 * @param roleAccount where the role lives; empty: the cluster's account
 * @param audience of its token
 * @param containers their names
 */
public record AppSpec(
        String kind,
        String namespace,
        String name,
        String serviceAccount,
        String role,
        String rolePath,
        Optional<String> roleAccount,
        int replicas,
        String image,
        String audience,
        List<String> containers) {

    private static final List<String> KINDS = List.of("Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob");

    public AppSpec {
        containers = List.copyOf(containers);
    }

    public Subject subject() {
        return new Subject(namespace, serviceAccount);
    }

    /** The account the role lives in. */
    public String roleAccount(ClusterSpec cluster) {
        return roleAccount.orElse(cluster.account());
    }

    /** The role's ARN as IAM writes it. */
    public RoleArn roleArn(ClusterSpec cluster) {
        return new RoleArn(cluster.partition().name(), roleAccount(cluster), rolePath, role);
    }

    static AppSpec read(Section section) {
        section.knows(
                "kind",
                "namespace",
                "name",
                "serviceAccount",
                "role",
                "rolePath",
                "roleAccount",
                "replicas",
                "image",
                "audience",
                "containers");
        String name = section.text("name").orElse("checkout");
        return new AppSpec(
                kind(section),
                section.text("namespace").orElse("payments"),
                name,
                section.text("serviceAccount").orElse(name),
                section.text("role").orElse(name),
                rolePath(section),
                ClusterSpec.account(section, "roleAccount"),
                section.number("replicas", 0).orElse(1),
                section.text("image").orElse("registry.example/" + name + ":1.0"),
                section.text("audience").orElse("sts.amazonaws.com"),
                section.has("containers") ? section.texts("containers") : List.of("app"));
    }

    private static String kind(Section section) {
        String kind = section.text("kind").orElse("Deployment");
        if (!KINDS.contains(kind)) {
            throw section.wrong("kind", "must be one of " + String.join(", ", KINDS));
        }
        return kind;
    }

    private static String rolePath(Section section) {
        String path = section.text("rolePath").orElse("/");
        if (!path.matches("/([\\w.@+=,-]+/)*")) {
            throw section.wrong("rolePath", "must begin and end with a slash, for example /team/");
        }
        return path;
    }
}
