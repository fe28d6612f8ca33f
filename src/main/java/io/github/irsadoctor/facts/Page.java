package io.github.irsadoctor.facts;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param next what to ask for the next page with; empty on the last
 */
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }
}
