/** The terminal: opening and restoring it, its keys, and the canvas all text passes on its way to it. */
package io.github.irsadoctor.tui.term;
