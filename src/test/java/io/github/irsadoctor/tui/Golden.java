package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Frames that are kept as text. {@code -Dgolden.update=true} writes them anew. */
public final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "tui");

    private Golden() {}

    /** Compares a frame with the one that is kept under a name, which may begin with a folder. */
    public static void matches(String name, String frame) {
        Path file = FOLDER.resolve(name + ".txt");
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, frame);
            }
            assertThat(frame).as("frame %s", name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
