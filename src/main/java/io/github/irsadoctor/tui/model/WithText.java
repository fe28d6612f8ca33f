package io.github.irsadoctor.tui.model;

/** A page that shows a text to read. */
public interface WithText {

    /** How far it has been read. */
    Reading reading();

    /** The page read elsewhere. */
    Page with(Reading next);
}
