package io.github.irsadoctor.checklist;

import io.github.irsadoctor.check.CauseId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the catalogue says of one cause.
 *
 * @param id the cause
 * @param title one line
 * @param what it is and how it arises
 * @param looks how it shows
 * @param prove how to prove it by hand, one command or look each
 * @param fix how to mend it
 * @param sources URLs
 */
public record CatalogueText(
        String id, String title, String what, String looks, List<String> prove, String fix, List<String> sources) {

    public CatalogueText {
        prove = List.copyOf(prove);
        sources = List.copyOf(sources);
    }

    /**
     * The entry of a cause; empty if the catalogue has none.
     *
     * @throws UncheckedIOException if the program's own files can not be read
     */
    public static Optional<CatalogueText> of(CauseId cause) {
        try (InputStream file = CatalogueText.class.getResourceAsStream("/catalogue/" + cause + ".yaml")) {
            return file == null ? Optional.empty() : Optional.of(new YAMLMapper().readValue(file, CatalogueText.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with each paragraph on one line, to be broken where the reader's lines end. */
    public CatalogueText unfolded() {
        return new CatalogueText(id, title, unfolded(what), unfolded(looks), prove, unfolded(fix), sources);
    }

    // What is indented is no paragraph and stays as it is.
    private static String unfolded(String text) {
        return text.strip().replaceAll("(?<=\\S)[ ]*\\n(?=\\S)", " ");
    }
}
