package io.github.irsadoctor.live.kube;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One file of a kubeconfig; relative paths in it start at its folder. */
record KubeconfigFile(Path path, JsonNode tree) {

    /** An entry of one of its lists, and the file it stands in. */
    record Entry(KubeconfigFile file, JsonNode node) {

        String text(String field) {
            return Json.text(node, field);
        }

        Optional<String> some(String field) {
            return Json.some(node, field);
        }
    }

    /** @throws KubeconfigProblem if the file cannot be read or is no YAML mapping */
    static KubeconfigFile read(Path path) {
        try {
            JsonNode tree = YAMLMapper.builder().build().readTree(Files.readAllBytes(path));
            if (tree.isMissingNode() || tree.isNull()) {
                return new KubeconfigFile(path, Json.nothing());
            }
            if (!tree.isObject()) {
                throw new KubeconfigProblem("The kubeconfig " + path
                        + " is no YAML mapping; a kubeconfig begins with apiVersion: v1 and kind: Config.");
            }
            return new KubeconfigFile(path, tree);
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw new KubeconfigProblem(
                    "The kubeconfig " + path + " is no valid YAML" + (line > 0 ? " (near line " + line + ")." : "."));
        } catch (IOException unreadable) {
            throw new KubeconfigProblem("The kubeconfig " + path + " cannot be read: "
                    + (Files.exists(path) ? "no permission, or no file." : "there is no such file."));
        }
    }

    /** The entry of that name in {@code contexts}, {@code clusters} or {@code users}. */
    Optional<Entry> entry(String list, String body, String name) {
        return Json.each(tree, list)
                .filter(item -> Json.text(item, "name").equals(name))
                .map(item -> new Entry(this, item.path(body)))
                .findFirst();
    }

    /** A path in this file, taken from the file's folder where it is relative. */
    Path resolve(String text) {
        Path folder = path.toAbsolutePath().getParent();
        return folder == null ? Path.of(text) : folder.resolve(text);
    }
}
