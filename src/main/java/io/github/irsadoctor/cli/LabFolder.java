package io.github.irsadoctor.cli;

import io.github.irsadoctor.report.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files that point kubectl and aws at a world, in a folder that only its owner can enter. No secret is in them.
 *
 * @param path the folder
 */
record LabFolder(Path path) {

    private static final String KUBECONFIG = "kubeconfig";
    private static final String CONFIG = "aws-config";
    private static final String CREDENTIALS = "aws-credentials";

    /**
     * Makes the folder and its files.
     *
     * @throws WrongInput if it cannot be written
     */
    static LabFolder of(Worlds.Served world, Map<String, String> environment) {
        Path parent = Path.of(environment.getOrDefault("TMPDIR", System.getProperty("java.io.tmpdir")));
        try {
            Path path = Files.createTempDirectory(parent.toAbsolutePath(), "irsa-doctor-lab-", owner("rwx------"));
            LabFolder folder = new LabFolder(path);
            folder.write(KUBECONFIG, Json.write(kubeconfig(world)));
            folder.write(CONFIG, "");
            folder.write(CREDENTIALS, "");
            return folder;
        } catch (IOException problem) {
            throw new WrongInput("No folder can be made in " + parent + "; TMPDIR names where to make it.");
        }
    }

    Path kubeconfig() {
        return path.resolve(KUBECONFIG);
    }

    /** An empty one, so that nothing of the person's own AWS configuration has a say. */
    Path awsConfig() {
        return path.resolve(CONFIG);
    }

    /** An empty one. */
    Path awsCredentials() {
        return path.resolve(CREDENTIALS);
    }

    /** Deletes it with all that is in it; what is gone already is no problem. */
    void delete() {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException | UncheckedIOException gone) {
            // Somebody else tidied up: that is what was wanted.
            return;
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = Files.createFile(path.resolve(name), owner("rw-------"));
        Files.writeString(file, text);
    }

    private static FileAttribute<Set<PosixFilePermission>> owner(String may) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(may));
    }

    // JSON is YAML, and leaves no doubt about what is quoted.
    private static JsonNode kubeconfig(Worlds.Served world) {
        ObjectNode cluster = Json.object().put("server", world.kubernetes().toString());
        ObjectNode context = Json.object()
                .put("cluster", world.cluster())
                .put("user", world.cluster())
                .put("namespace", world.namespace());
        ObjectNode config =
                Json.object().put("apiVersion", "v1").put("kind", "Config").put("current-context", world.cluster());
        config.set("clusters", only(world, "cluster", cluster));
        config.set("contexts", only(world, "context", context));
        config.set("users", only(world, "user", Json.object()));
        return config;
    }

    private static JsonNode only(Worlds.Served world, String kind, ObjectNode body) {
        ObjectNode entry = Json.object().put("name", world.cluster());
        entry.set(kind, body);
        return Json.array(List.of(entry), it -> it);
    }
}
