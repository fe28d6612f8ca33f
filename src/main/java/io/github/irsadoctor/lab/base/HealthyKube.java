package io.github.irsadoctor.lab.base;

import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import io.github.irsadoctor.lab.world.AppSpec;
import io.github.irsadoctor.lab.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The cluster as it is when all is well, before any pod is made. */
record HealthyKube(World world, Instant now, Objects objects) {

    static final Duration OLD = Duration.ofDays(-60);

    void put() {
        Stream.of("default", "kube-system", world.app().namespace()).distinct().forEach(this::namespace);
        nodes();
        system(Resources.DEPLOYMENTS, "coredns", "registry.example/eks/coredns:v1.11.3");
        system(Resources.DAEMON_SETS, "aws-node", "registry.example/amazon-k8s-cni:v1.18.5");
        if (world.webhook().present()) {
            objects.put(Resources.WEBHOOKS, webhook());
        }
        account();
        app();
    }

    private void namespace(String name) {
        ObjectNode namespace = object(Resources.NAMESPACES, "", name, OLD);
        Json.child(namespace, "metadata").set("labels", Json.object("kubernetes.io/metadata.name", name));
        namespace.set("spec", Json.object("finalizers", List.of("kubernetes")));
        namespace.set("status", Json.object("phase", "Active"));
        objects.put(Resources.NAMESPACES, namespace);
        objects.put(Resources.SERVICE_ACCOUNTS, object(Resources.SERVICE_ACCOUNTS, name, "default", OLD));
    }

    private void nodes() {
        for (int number = 1; number <= 2; number++) {
            String address = "10.0.1." + 11 * number;
            String name =
                    "ip-" + address.replace('.', '-') + "." + world.cluster().region() + ".compute.internal";
            ObjectNode node = object(Resources.NODES, "", name, Duration.ofDays(-20));
            Json.child(node, "metadata")
                    .set("labels", Json.object("kubernetes.io/os", "linux", "eks.amazonaws.com/nodegroup", "workers"));
            String instance = "i-0" + world.derived().digits("node " + number, 16);
            String zone = world.cluster().region() + (number == 1 ? "a" : "b");
            node.set("spec", Json.object("providerID", "aws:///" + zone + "/" + instance));
            node.set("status", nodeStatus(address));
            objects.put(Resources.NODES, node);
        }
    }

    private ObjectNode nodeStatus(String address) {
        return Json.object(
                "addresses", Json.array(Json.object("type", "InternalIP", "address", address)),
                "conditions", Json.array(Json.object("type", "Ready", "status", "True", "reason", "KubeletReady")),
                "nodeInfo",
                        Json.object(
                                "kubeletVersion", "v" + world.cluster().version() + ".4-eks-aeac579",
                                "osImage", "Amazon Linux 2023.6.20250107",
                                "operatingSystem", "linux",
                                "architecture", "amd64"));
    }

    private void system(Resource kind, String name, String image) {
        objects.put(Resources.SERVICE_ACCOUNTS, object(Resources.SERVICE_ACCOUNTS, "kube-system", name, OLD));
        ObjectNode workload = object(kind, "kube-system", name, Duration.ofDays(-20));
        ObjectNode container = Json.object("name", name, "image", image);
        workload.set("spec", Json.object("template", template(name, name, Json.array(container))));
        objects.put(kind, workload);
    }

    private void account() {
        AppSpec app = world.app();
        String namespace = app.namespace();
        ObjectNode account = object(
                Resources.SERVICE_ACCOUNTS,
                namespace,
                app.serviceAccount(),
                world.times().serviceAccount());
        ObjectNode metadata = Json.child(account, "metadata");
        metadata.set("labels", Json.object("app.kubernetes.io/name", app.name()));
        String role = app.roleArn(world.cluster()).toString();
        metadata.set("annotations", Json.object("eks.amazonaws.com/role-arn", role));
        if (!app.audience().equals("sts.amazonaws.com")) {
            Json.child(metadata, "annotations").put("eks.amazonaws.com/audience", app.audience());
        }
        objects.put(Resources.SERVICE_ACCOUNTS, account);
    }

    private void app() {
        AppSpec app = world.app();
        Resource kind = Resources.ALL.stream()
                .filter(it -> it.kind().equals(app.kind()))
                .findFirst()
                .orElseThrow();
        ArrayNode containers = Json.array();
        app.containers().forEach(name -> containers.add(Json.object("name", name, "image", app.image())));
        ObjectNode template = template(app.name(), app.serviceAccount(), containers);
        ObjectNode workload =
                object(kind, app.namespace(), app.name(), world.times().pod());
        Json.child(workload, "metadata").set("labels", Json.object("app", app.name()));
        workload.set("spec", spec(kind, template));
        objects.put(kind, workload);
    }

    private ObjectNode spec(Resource kind, ObjectNode template) {
        if (kind.equals(Resources.CRON_JOBS)) {
            ObjectNode job = Json.object("spec", Json.object("template", template));
            return Json.object("schedule", "*/30 * * * *", "concurrencyPolicy", "Allow", "jobTemplate", job);
        }
        boolean counted = kind.equals(Resources.DEPLOYMENTS) || kind.equals(Resources.STATEFUL_SETS);
        return Json.object("replicas", counted ? world.app().replicas() : null, "template", template);
    }

    static ObjectNode template(String app, String account, ArrayNode containers) {
        return Json.object(
                "metadata", Json.object("labels", Json.object("app", app)),
                "spec", Json.object("serviceAccountName", account, "containers", containers));
    }

    /** As EKS installs it (irsa-semantics 1.5): it points at the control plane itself and fails open. */
    private ObjectNode webhook() {
        ObjectNode skip = Json.object("key", "eks.amazonaws.com/skip-pod-identity-webhook", "operator", "DoesNotExist");
        ObjectNode rule = Json.object(
                "apiGroups", List.of(""),
                "apiVersions", List.of("v1"),
                "operations", List.of("CREATE"),
                "resources", List.of("pods"),
                "scope", "*");
        ObjectNode hook = Json.object(
                "name",
                "iam-for-pods.amazonaws.com",
                "admissionReviewVersions",
                List.of("v1beta1"),
                "clientConfig",
                Json.object("url", "https://127.0.0.1:23443/mutate"),
                "failurePolicy",
                "Ignore",
                "matchPolicy",
                "Equivalent",
                "namespaceSelector",
                Json.object(),
                "objectSelector",
                Json.object("matchExpressions", Json.array(skip)),
                "reinvocationPolicy",
                "IfNeeded",
                "rules",
                Json.array(rule),
                "sideEffects",
                "None",
                "timeoutSeconds",
                10);
        ObjectNode configuration = object(Resources.WEBHOOKS, "", "pod-identity-webhook", OLD);
        configuration.set("webhooks", Json.array(hook));
        return configuration;
    }

    private ObjectNode object(Resource kind, String namespace, String name, Duration created) {
        return object(kind, namespace, name, now.plus(created));
    }

    static ObjectNode object(Resource kind, String namespace, String name, Instant created) {
        ObjectNode metadata = Json.object(
                "name",
                name,
                "namespace",
                namespace.isEmpty() ? null : namespace,
                "creationTimestamp",
                Json.time(created));
        return Json.object("kind", kind.kind(), "apiVersion", kind.apiVersion(), "metadata", metadata);
    }
}
