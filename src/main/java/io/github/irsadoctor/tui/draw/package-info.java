/** Draws a model on a canvas. Pure: the same model gives the same frame. */
package io.github.irsadoctor.tui.draw;
