package io.github.irsadoctor.checklist;

import io.github.irsadoctor.facts.Actions;
import io.github.irsadoctor.facts.Cloud;
import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Meta;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.facts.Volume;
import io.github.irsadoctor.facts.Webhook;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.facts.WorkloadName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pod whose IRSA is right in every way, as the API server shows it. Tests change one thing of it. */
public final class Healthy {

    public static final String NAMESPACE = "payments";
    public static final String ACCOUNT = "111122223333";
    public static final String ROLE_ARN = "arn:aws:iam::111122223333:role/checkout";
    public static final String ISSUER = "https://oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE4F2A00000000000000000000";
    public static final String TOKEN_FILE = "/var/run/secrets/eks.amazonaws.com/serviceaccount/token";
    public static final String TOKEN_FOLDER = "/var/run/secrets/eks.amazonaws.com/serviceaccount";
    public static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");
    public static final Instant ANNOTATED = NOW.minus(Duration.ofHours(48));
    public static final Instant POD_CREATED = NOW.minus(Duration.ofHours(2));
    public static final String POD = "checkout-7d9f5c6b8-x2x4z";

    private Healthy() {}

    public static FakeCluster cluster() {
        return new FakeCluster()
                .with(pod())
                .with(serviceAccount())
                .with(account("default", Map.of(), Optional.empty()))
                .with(deployment())
                .with(replicaSet())
                .with(webhook())
                .withIssuer(ISSUER);
    }

    public static Target target() {
        return new Target(NAMESPACE, Optional.of(POD), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Sources sources(Cluster cluster, Cloud cloud) {
        return new Sources(target(), cluster, cloud, Actions.none(), NOW);
    }

    public static Sources sources(Cluster cluster, Cloud cloud, Actions actions) {
        return new Sources(target(), cluster, cloud, actions, NOW);
    }

    public static Meta meta(String name, Instant created) {
        return new Meta(NAMESPACE, name, "uid-" + name, created, Map.of(), Map.of(), Optional.empty(), List.of());
    }

    public static ServiceAccount serviceAccount() {
        return account("checkout", Map.of(ServiceAccount.ROLE_ARN, ROLE_ARN), Optional.of(ANNOTATED));
    }

    /** A service account two days old; {@code written} is when its annotations were. */
    public static ServiceAccount account(String name, Map<String, String> annotations, Optional<Instant> written) {
        return new ServiceAccount(new Meta(
                NAMESPACE,
                name,
                "uid-sa-" + name,
                ANNOTATED,
                Map.of(),
                annotations,
                Optional.empty(),
                written
                        .map(at -> new Meta.FieldTime("kubectl-annotate", at, List.copyOf(annotations.keySet())))
                        .stream()
                        .toList()));
    }

    public static Pod pod() {
        return pod("checkout", List.of(container()), List.of(tokenVolume()));
    }

    public static Pod pod(String serviceAccount, List<Container> containers, List<Volume> volumes) {
        return pod(serviceAccount, containers, volumes, POD_CREATED, Map.of());
    }

    public static Pod pod(
            String serviceAccount,
            List<Container> containers,
            List<Volume> volumes,
            Instant created,
            Map<String, String> annotations) {
        Meta meta = new Meta(
                NAMESPACE,
                POD,
                "uid-pod",
                created,
                Map.of("app", "checkout"),
                annotations,
                Optional.of(new Meta.Owner("ReplicaSet", "checkout-7d9f5c6b8", "uid-rs")),
                List.of());
        return new Pod(
                meta,
                serviceAccount,
                containers,
                volumes,
                "Running",
                Optional.of("node-1"),
                false,
                Optional.of(created));
    }

    public static Volume tokenVolume() {
        return new Volume(
                Volume.WEBHOOK_NAME,
                "projected",
                Optional.of(new Volume.ProjectedToken("sts.amazonaws.com", Duration.ofDays(1), "token")));
    }

    /** The container as the webhook leaves it. */
    public static Container container() {
        return container(
                List.of(
                        env("AWS_STS_REGIONAL_ENDPOINTS", "regional"),
                        env("AWS_DEFAULT_REGION", "eu-west-1"),
                        env("AWS_REGION", "eu-west-1"),
                        env("AWS_ROLE_ARN", ROLE_ARN),
                        env("AWS_WEB_IDENTITY_TOKEN_FILE", TOKEN_FILE)),
                List.of(new Container.Mount(Volume.WEBHOOK_NAME, TOKEN_FOLDER, false)));
    }

    /** A container of a template or of a pod the webhook did not touch. */
    public static Container plainContainer() {
        return container(List.of(), List.of());
    }

    public static Container container(List<Container.EnvVar> env, List<Container.Mount> mounts) {
        return new Container(
                "app",
                "registry.example/checkout:1.0",
                false,
                env,
                List.of(),
                mounts,
                "running",
                Optional.of(POD_CREATED.plusSeconds(3)),
                0);
    }

    public static Container.EnvVar env(String name, String value) {
        return new Container.EnvVar(name, Optional.of(value), Optional.empty());
    }

    public static Workload deployment() {
        return workload(new WorkloadName(WorkloadName.Kind.DEPLOYMENT, "checkout"), Optional.empty(), "checkout");
    }

    public static Workload replicaSet() {
        return workload(
                new WorkloadName(WorkloadName.Kind.REPLICA_SET, "checkout-7d9f5c6b8"),
                Optional.of(new Meta.Owner("Deployment", "checkout", "uid-deploy")),
                "checkout");
    }

    /** A workload with the plain container and the label app=checkout. */
    public static Workload workload(WorkloadName name, Optional<Meta.Owner> owner, String serviceAccount) {
        Meta meta = new Meta(
                NAMESPACE,
                name.name(),
                "uid-" + name.label(),
                ANNOTATED,
                Map.of("app", "checkout"),
                Map.of(),
                owner,
                List.of());
        return new Workload(
                name, meta, serviceAccount, Map.of(), List.of(plainContainer()), Map.of("app", "checkout"), false, 1);
    }

    public static Webhook webhook() {
        return new Webhook(
                "pod-identity-webhook",
                NOW.minus(Duration.ofDays(300)),
                List.of(new Webhook.Hook(
                        "iam-for-pods.amazonaws.com", "https://127.0.0.1:23443/mutate", "Ignore", "{}", "{}")));
    }
}
