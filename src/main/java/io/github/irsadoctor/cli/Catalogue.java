package io.github.irsadoctor.cli;

import java.util.List;
import java.util.Optional;

/** What is known of every cause. */
public interface Catalogue {

    /** All ids, sorted. */
    List<String> ids();

    /** The entry of an id written as in {@link #ids()}; empty if there is none. */
    Optional<Entry> entry(String id);

    /**
     * One cause. Texts are whole sentences, paragraphs apart by line breaks; an empty text is left out.
     *
     * @param id for example {@code R-08}
     * @param title one line
     * @param what it is
     * @param looks how it shows: error texts, symptoms
     * @param prove how to prove it by hand
     * @param fix how to mend it
     * @param sources URLs
     * @param diagnosed whether this version finds it by itself
     */
    record Entry(
            String id,
            String title,
            String what,
            String looks,
            String prove,
            String fix,
            List<String> sources,
            boolean diagnosed) {
        public Entry {
            sources = List.copyOf(sources);
        }
    }
}
