/**
 * What the screens know and how it changes: an immutable model, messages, and effects as data. No terminal, no clock, no
 * thread.
 */
package io.github.irsadoctor.tui.model;
