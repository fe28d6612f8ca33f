package io.github.irsadoctor.worlds;

import io.github.irsadoctor.lab.WorldCatalogue;
import io.github.irsadoctor.lab.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Variations of a healthy world that are no fault: each a name and what the world says beyond healthy. */
final class HealthyVariants {

    private static final List<String> FILES = List.of("names-and-places", "iam", "pods", "logs-and-faults");

    private HealthyVariants() {}

    /** All variations by name, in the order of the files. */
    static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        FILES.forEach(file -> all.putAll(read("/variants/" + file + ".yaml")));
        return all;
    }

    static World world(String name) {
        String text = "id: " + name + "\ntitle: All is well\nexpect: {causes: []}\n"
                + all().get(name);
        return WorldCatalogue.read(name + ".yaml", text);
    }

    private static Map<String, String> read(String resource) {
        try (InputStream file = HealthyVariants.class.getResourceAsStream(resource)) {
            return new YAMLMapper().readValue(file, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
