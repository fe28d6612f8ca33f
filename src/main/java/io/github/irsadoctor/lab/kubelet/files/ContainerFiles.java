package io.github.irsadoctor.lab.kubelet.files;

import io.github.irsadoctor.lab.kube.Served;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.world.InsideFacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lays out the files of one container: a small image, what the kubelet writes, the volumes, and what the world says. */
public record ContainerFiles(Served served, ObjectNode pod, JsonNode container) {

    private static final List<String> DIRECTORIES = List.of(
            "/app",
            "/bin",
            "/dev",
            "/etc",
            "/home",
            "/lib",
            "/opt",
            "/proc",
            "/root",
            "/run",
            "/sbin",
            "/srv",
            "/sys",
            "/usr/bin",
            "/usr/lib",
            "/var/run");

    /** All of them. */
    public FileTree tree(Map<String, InsideFacts.FileFacts> facts) {
        FileTree tree = new FileTree();
        Instant created = Json.instant(pod.at("/metadata/creationTimestamp")).orElse(Instant.EPOCH);
        DIRECTORIES.forEach(path -> tree.putDirectory(path, created));
        tree.put("/tmp", Entry.directory(01777, 0, created));
        etc(tree, created);
        for (JsonNode mount : container.path("volumeMounts")) {
            mount(tree, mount, created);
        }
        facts.forEach((path, file) -> change(tree, path, file, created));
        return tree;
    }

    private void etc(FileTree tree, Instant created) {
        String name = pod.at("/metadata/name").asString("");
        String address = pod.at("/status/podIP").asString("127.0.0.1");
        plain(tree, "/etc/hostname", name + "\n", created);
        plain(tree, "/etc/hosts", "127.0.0.1\tlocalhost\n" + address + "\t" + name + "\n", created);
        plain(tree, "/etc/passwd", "root:x:0:0:root:/root:/bin/sh\n", created);
        plain(tree, "/etc/group", "root:x:0:\n", created);
        String namespace = pod.at("/metadata/namespace").asString("default");
        plain(
                tree,
                "/etc/resolv.conf",
                "search " + namespace + ".svc.cluster.local svc.cluster.local cluster.local\n"
                        + "nameserver 10.100.0.10\noptions ndots:5\n",
                created);
    }

    private static void plain(FileTree tree, String path, String content, Instant created) {
        tree.put(path, Entry.file(0644, 0, 0, created, () -> content));
    }

    private void mount(FileTree tree, JsonNode mount, Instant created) {
        String path = mount.path("mountPath").asString("").replaceAll("(?<=.)/+$", "");
        Optional<JsonNode> volume = volume(mount.path("name").asString(""));
        String subPath = mount.path("subPath").asString("");
        if (path.startsWith("/") && volume.filter(it -> it.has("projected")).isPresent()) {
            Projected projected = new Projected(served, pod, volume.get());
            if (subPath.isEmpty()) {
                projected.mount(tree, path);
            } else {
                projected.mount(tree, path, subPath);
            }
        } else if (path.startsWith("/")) {
            tree.put(path, Entry.directory(01777, TokenMode.fsGroup(pod).orElse(0), created));
        }
    }

    private Optional<JsonNode> volume(String name) {
        for (JsonNode volume : pod.at("/spec/volumes")) {
            if (volume.path("name").asString("").equals(name)) {
                return Optional.of(volume);
            }
        }
        return Optional.empty();
    }

    private static void change(FileTree tree, String path, InsideFacts.FileFacts facts, Instant created) {
        String real = tree.resolve(path, true).orElse(path);
        Entry before = tree.get(real)
                .filter(entry -> entry.type() == Entry.Type.FILE)
                .orElse(Entry.file(0644, 0, 0, created, () -> ""));
        tree.put(
                real,
                Entry.file(
                        facts.mode().orElse(before.mode()),
                        facts.uid().orElse(before.uid()),
                        facts.gid().orElse(before.gid()),
                        before.changed(),
                        () -> facts.content().orElseGet(before.text())
                                + facts.append().orElse("")));
    }
}
