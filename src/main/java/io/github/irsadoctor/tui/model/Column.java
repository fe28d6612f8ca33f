package io.github.irsadoctor.tui.model;

import java.util.Comparator;

/**
 * A column that a list can be sorted by.
 *
 * @param name as its heading says it, in capitals
 * @param by the order of its cells, smallest first
 */
public record Column<T extends Listing.Row>(String name, Comparator<T> by) {}
