package io.github.irsadoctor.tui.model;

import java.util.List;

/**
 * What is known of a cause. Texts are paragraphs apart by line breaks; an empty one is left out.
 *
 * @param title one line
 * @param what it is and how it arises
 * @param looks how it shows
 * @param prove how to prove it by hand, one command or look each
 * @param fix how to mend it
 * @param sources URLs
 */
public record CauseText(
        String id, String title, String what, String looks, List<String> prove, String fix, List<String> sources) {

    public CauseText {
        prove = List.copyOf(prove);
        sources = List.copyOf(sources);
    }
}
