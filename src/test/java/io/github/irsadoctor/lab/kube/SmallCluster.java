package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.lab.http.Faults;
import io.github.irsadoctor.lab.http.LabServer;
import io.github.irsadoctor.lab.http.RequestLog;
import io.github.irsadoctor.lab.kube.pods.Kubelet;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Logs;
import io.github.irsadoctor.lab.kube.state.Names;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import io.github.irsadoctor.lab.kube.state.Serials;
import io.github.irsadoctor.lab.kube.write.ControlPlane;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An API server over a few objects that a test changes itself; its clock stands still. */
final class SmallCluster implements AutoCloseable {

    static final String USER = "arn:aws:iam::111122223333:user/operator";
    static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");
    static final String TABLE = "application/json;as=Table;v=v1;g=meta.k8s.io,application/json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Objects objects = new Objects();
    final Logs logs = new Logs();
    final Faults faults = Faults.none();
    final RequestLog requests = RequestLog.start();
    private final HttpClient http = HttpClient.newHttpClient();
    private final LabServer server;

    SmallCluster() {
        Issuer issuer = Issuer.of("https://oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF");
        Served served = new Served(
                objects,
                logs,
                USER,
                "1.31",
                issuer,
                () -> "{\"keys\":[]}",
                Clock.fixed(NOW, ZoneOffset.UTC),
                (account, pod, node, audiences, issued, expires) -> "signed for "
                        + account.at("/metadata/name").asString("") + " " + audiences + " "
                        + pod.map(object -> object.at("/metadata/name").asString(""))
                                .orElse("nobody"),
                label -> faults.on(label).status().orElse(0) == 403);
        server = LabServer.start("kubernetes", new KubeEndpoint(served, plane(served.clock())), faults, requests);
    }

    private ControlPlane plane(Clock clock) {
        Names names = new Names() {
            @Override
            public String uid(String of) {
                return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8))
                        .toString();
            }

            @Override
            public String suffix(String of, int length) {
                return uid(of).replace("-", "").substring(0, length);
            }
        };
        return ControlPlane.of(
                objects, names, new Serials(), clock, "eu-west-1", (namespace, account) -> false, Kubelet.idle());
    }

    /** Puts a pod with one container of one label, which began an hour ago. */
    ObjectNode pod(String name, String app) {
        ObjectNode pod = object(Resources.PODS, name);
        Json.child(pod, "metadata").set("labels", Json.object("app", app));
        pod.set(
                "spec",
                Json.object(
                        "serviceAccountName",
                        "checkout",
                        "nodeName",
                        "node-1",
                        "containers",
                        Json.array(Json.object("name", "app"))));
        ObjectNode status = Json.object("name", "app", "ready", true, "restartCount", 0);
        status.set("state", Json.object("running", Json.object()));
        pod.set(
                "status",
                Json.object("phase", "Running", "podIP", "10.0.1.7", "containerStatuses", Json.array(status)));
        return objects.put(Resources.PODS, pod);
    }

    static ObjectNode object(Resource kind, String name) {
        ObjectNode object = Json.object("kind", kind.kind(), "apiVersion", kind.apiVersion());
        object.set(
                "metadata",
                Json.object(
                        "name",
                        name,
                        "namespace",
                        kind.namespaced() ? "payments" : null,
                        "uid",
                        "uid-of-" + name,
                        "creationTimestamp",
                        "2026-01-10T11:00:00Z"));
        return object;
    }

    URI uri(String path) {
        return URI.create(server.uri() + path);
    }

    HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(path)).header("Accept", accept).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    JsonNode json(String path, String accept) throws IOException, InterruptedException {
        return JSON.readTree(get(path, accept).body());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** What a live answer writes, line by line; closing it is going away. */
    BufferedReader lines(String path, String accept) throws IOException, InterruptedException {
        InputStream body = http.send(
                        HttpRequest.newBuilder(uri(path))
                                .header("Accept", accept)
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream())
                .body();
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** The next events of a watch as {@code TYPE name}. */
    static List<String> events(BufferedReader watch, int count) throws IOException {
        List<String> events = new java.util.ArrayList<>();
        while (events.size() < count) {
            JsonNode event = JSON.readTree(watch.readLine());
            events.add(event.path("type").asString("") + " "
                    + event.at("/object/metadata/name").asString("-"));
        }
        return events;
    }

    static JsonNode event(BufferedReader watch) throws IOException {
        return JSON.readTree(watch.readLine());
    }

    @Override
    public void close() {
        server.close();
    }
}
