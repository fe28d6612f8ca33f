package io.github.irsadoctor.tui.model;

/** A page on which something may be taught: those of a lab world from its pods on. */
interface Taught {

    OpenPlace place();
}
