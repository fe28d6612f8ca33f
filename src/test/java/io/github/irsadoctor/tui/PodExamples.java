package io.github.irsadoctor.tui;

import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Meta;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.facts.WorkloadName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pods, service accounts and workloads as a list brings them. */
final class PodExamples {

    static final String ROLES = "arn:aws:iam::111122223333:role/";
    static final Instant CREATED = Stage.NOW.minus(Duration.ofHours(5));

    private static final String TOKEN_FILE = "/var/run/secrets/eks.amazonaws.com/serviceaccount/token";

    private PodExamples() {}

    /** A container of a pod, with variables as NAME=VALUE. */
    static Container container(String name, String... variables) {
        List<Container.EnvVar> env = new ArrayList<>();
        for (String variable : variables) {
            String[] parts = variable.split("=", 2);
            env.add(new Container.EnvVar(parts[0], Optional.of(parts[1]), Optional.empty()));
        }
        return new Container(
                name,
                "registry.example.org/shop/" + name + ":2026.02.1",
                false,
                env,
                List.of(),
                List.of(),
                "running",
                Optional.of(CREATED),
                0);
    }

    /** A container as the webhook leaves it. */
    static Container injected(String name, String role) {
        Container bare = container(name, "AWS_ROLE_ARN=" + ROLES + role, "AWS_WEB_IDENTITY_TOKEN_FILE=" + TOKEN_FILE);
        Container.Mount mount =
                new Container.Mount("aws-iam-token", "/var/run/secrets/eks.amazonaws.com/serviceaccount", false);
        return new Container(
                name, bare.image(), false, bare.env(), List.of(), List.of(mount), "running", bare.started(), 0);
    }

    /** The same as an init container, as a sidecar, or in another state. */
    static Container as(Container it, boolean init, boolean sidecar, String state, int restarts) {
        return new Container(
                it.name(),
                it.image(),
                init,
                it.env(),
                it.envFrom(),
                it.mounts(),
                state,
                it.started(),
                restarts,
                sidecar);
    }

    static Pod pod(String namespace, String name, String account, String status, Container... containers) {
        String owner = name.substring(0, Math.max(1, name.lastIndexOf('-')));
        return new Pod(
                meta(namespace, name, Map.of(), Optional.of(new Meta.Owner("ReplicaSet", owner, "uid"))),
                account,
                List.of(containers),
                List.of(),
                status.equals("Completed") ? "Succeeded" : "Running",
                Optional.of("node-a"),
                false,
                Optional.of(CREATED),
                status);
    }

    static Pod pod(String name, String account, Container... containers) {
        return pod("payments", name, account, "Running", containers);
    }

    private static Meta meta(
            String namespace, String name, Map<String, String> annotations, Optional<Meta.Owner> owner) {
        return new Meta(namespace, name, "uid-" + name, CREATED, Map.of(), annotations, owner, List.of());
    }

    static ServiceAccount account(String name) {
        return account("payments", name);
    }

    static ServiceAccount account(String namespace, String name) {
        return new ServiceAccount(meta(namespace, name, Map.of(), Optional.empty()));
    }

    /** With a role, in an annotation that was last written at this time. */
    static ServiceAccount account(String name, String role, Instant written) {
        return new ServiceAccount(new Meta(
                "payments",
                name,
                "uid-" + name,
                CREATED,
                Map.of(),
                Map.of(ServiceAccount.ROLE_ARN, ROLES + role),
                Optional.empty(),
                List.of(new Meta.FieldTime("helm", written, List.of(ServiceAccount.ROLE_ARN)))));
    }

    static Workload workload(WorkloadName.Kind kind, String name, int desired) {
        return new Workload(
                new WorkloadName(kind, name),
                meta("payments", name, Map.of(), Optional.empty()),
                name,
                Map.of(),
                List.of(),
                Map.of(),
                false,
                desired);
    }

    /** One pod of every mark, with the accounts that make it so. */
    static final List<Pod> MARKED = List.of(
            pod("cart-6c9f7d8b5-lw2xk", "cart", container("app")),
            pod("checkout-7d9f4c6b8-q5zvn", "checkout", injected("app", "checkout")),
            pod("export-5c8d7f6b4-2mmxv", "export", injected("app", "export"), container("proxy")),
            pod("gateway-79c5f8d6b-7k2lp", "gateway", injected("app", "gateway")),
            pod(
                    "payments",
                    "invoices-with-a-long-name-58f7c9d6b4-x9w7r",
                    "invoices",
                    "CrashLoopBackOff",
                    as(container("app"), false, false, "waiting: CrashLoopBackOff", 27)),
            pod("ledger-5f6d9c7b4-t8m2p", "ledger", injected("app", "ledger")),
            pod("mailer-66d8c5f9b7-pp4zd", "mailer", container("app")),
            pod(
                    "minio-84c5d9f6b7-zz9qd",
                    "minio",
                    container("app", "AWS_ACCESS_KEY_ID=[hidden]", "AWS_SECRET_ACCESS_KEY=[hidden]")),
            pod("orphan-7b9c8d6f5-hh2vw", "gone", injected("app", "orphan")),
            pod(
                    "payments",
                    "refunds-29384756-k4jtd",
                    "refunds",
                    "Completed",
                    as(injected("app", "refunds"), false, false, "terminated: Completed", 0)),
            pod(
                    "reports-84c5d9f6b7-zz9qd",
                    "reports",
                    container("app", "AWS_CONTAINER_CREDENTIALS_FULL_URI=http://169.254.170.23/v1/credentials")),
            pod(
                    "scraper-6b7d9c8f5-m3nvx",
                    "scraper",
                    container("app", "AWS_CONTAINER_CREDENTIALS_FULL_URI=http://127.0.0.1:9911/role")),
            pod("vault-0", "vault", container("app", "AWS_ROLE_ARN=" + ROLES + "vault-by-hand")));

    static final List<ServiceAccount> ACCOUNTS = List.of(
            account("cart"),
            account("checkout", "checkout", CREATED.minusSeconds(3600)),
            account("export", "export", CREATED.minusSeconds(3600)),
            account("gateway"),
            account("invoices", "invoices", CREATED.plusSeconds(7200)),
            account("ledger", "ledger-v2", CREATED.plusSeconds(60)),
            account("mailer", "mailer", CREATED.minusSeconds(60)),
            account("minio"),
            account("refunds", "refunds", CREATED.minusSeconds(3600)),
            account("reports", "reports", CREATED.minusSeconds(3600)),
            account("scraper"),
            account("vault"));

    static final Pod SEVERAL = pod(
            "checkout-7d9f4c6b8-q5zvn",
            "checkout",
            as(injected("migrate", "checkout"), true, false, "terminated: Completed", 0),
            as(container("istio-proxy"), true, true, "running", 0),
            as(injected("app", "checkout"), false, false, "waiting: CrashLoopBackOff", 4),
            container("log-shipper-with-a-long-name"));
}
