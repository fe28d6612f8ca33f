package io.github.irsadoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares output with a file that was read and approved by a person; {@code -Dgolden.update} writes the file anew. */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Fails unless {@code actual} is the file's text to the letter. */
    public static void assertMatches(String file, String actual) {
        Path path = FOLDER.resolve(file);
        try {
            if (System.getProperty("golden.update") != null) {
                Files.writeString(path, actual);
            }
            assertThat(actual).isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
