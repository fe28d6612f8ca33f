package io.github.irsadoctor.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The world files in the program's own resources. */
final class WorldFiles {

    private static final String FOLDER = "/worlds";
    private static final String ENDING = ".yaml";

    private WorldFiles() {}

    /** The ids in the order of the alphabet. */
    static List<String> ids() {
        try {
            URI folder = WorldFiles.class.getResource(FOLDER).toURI();
            if (!folder.getScheme().equals("jar")) {
                return ids(Path.of(folder));
            }
            try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
                return ids(jar.getPath(FOLDER));
            }
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException("The program's own worlds cannot be read: " + broken.getMessage(), broken);
        }
    }

    /** The text of a world; empty if there is none of that id. */
    static Optional<String> text(String id) {
        if (!id.matches("[a-z0-9-]+")) {
            return Optional.empty();
        }
        try (InputStream file = WorldFiles.class.getResourceAsStream(FOLDER + "/" + id + ENDING)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> ids(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }
}
