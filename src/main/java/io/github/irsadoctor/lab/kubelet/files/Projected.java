package io.github.irsadoctor.lab.kubelet.files;

import io.github.irsadoctor.lab.kube.Served;
import io.github.irsadoctor.lab.kube.state.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One projected volume: its files lie in a dated directory that {@code ..data} points at, and are changed at once. */
record Projected(Served served, ObjectNode pod, JsonNode volume) {

    private static final DateTimeFormatter DATED =
            DateTimeFormatter.ofPattern("'..'uuuu_MM_dd_HH_mm_ss'.'").withZone(ZoneOffset.UTC);
    private static final int DEFAULT_MODE = 0644;
    private static final int ROOT = 01777;
    private static final int SETGID = 02000;

    /** The volume as it looks where a container mounts it. */
    void mount(FileTree tree, String path) {
        Map<String, Entry> files = files();
        Instant changed = files.values().stream()
                .map(Entry::changed)
                .max(Instant::compareTo)
                .orElseGet(this::created);
        int gid = TokenMode.fsGroup(pod).orElse(0);
        int shared = TokenMode.fsGroup(pod).isPresent() ? SETGID : 0;
        String dated = DATED.format(changed) + (Math.floorMod(path.hashCode(), 900_000_000) + 100_000_000);
        tree.put(path, Entry.directory(ROOT | shared, gid, changed));
        tree.put(path + "/" + dated, Entry.directory(0755 | shared, gid, changed));
        tree.put(path + "/..data", Entry.link(dated, changed));
        files.forEach((name, file) -> {
            tree.put(path + "/" + dated + "/" + name, file);
            String first = name.split("/")[0];
            tree.put(path + "/" + first, Entry.link("..data/" + first, created()));
        });
    }

    /** Only one of its files, where a container mounts it by subPath. */
    void mount(FileTree tree, String path, String subPath) {
        Entry file = files().get(subPath);
        if (file != null) {
            tree.put(path, file);
        } else {
            tree.putDirectory(path, created());
        }
    }

    private Map<String, Entry> files() {
        Map<String, Entry> files = new LinkedHashMap<>();
        for (JsonNode source : volume.at("/projected/sources")) {
            if (source.has("serviceAccountToken")) {
                token(files, source.path("serviceAccountToken"));
            }
            source.at("/configMap/items").forEach(item -> plain(files, item, Certificate.TEXT));
            source.at("/downwardAPI/items")
                    .forEach(item -> plain(
                            files,
                            item,
                            Downward.field(pod, item.at("/fieldRef/fieldPath").asString(""))
                                    .orElse("")));
        }
        return files;
    }

    private void token(Map<String, Entry> files, JsonNode source) {
        MountedTokens tokens = new MountedTokens(served, pod);
        TokenMode mode = TokenMode.of(pod, mode(volume.at("/projected/defaultMode")), served.version());
        files.put(
                source.path("path").asString("token"),
                Entry.file(mode.mode(), mode.uid(), mode.gid(), tokens.issued(source), () -> tokens.token(source)));
    }

    private void plain(Map<String, Entry> files, JsonNode item, String content) {
        int mode = mode(item.has("mode") ? item.path("mode") : volume.at("/projected/defaultMode"));
        boolean shared = TokenMode.fsGroup(pod).isPresent();
        files.put(
                item.path("path").asString("file"),
                Entry.file(
                        shared ? mode | 0440 : mode, 0, TokenMode.fsGroup(pod).orElse(0), created(), () -> content));
    }

    private Instant created() {
        return Json.instant(pod.at("/metadata/creationTimestamp")).orElse(Instant.EPOCH);
    }

    private static int mode(JsonNode mode) {
        return mode.asInt(DEFAULT_MODE);
    }
}
