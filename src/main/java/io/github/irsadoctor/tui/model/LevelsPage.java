package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Intrusion;

/**
 * The levels to choose from for the walk below this page.
 *
 * @param walk the ticket of that walk
 * @param now its level
 */
public record LevelsPage(int ticket, int walk, Intrusion now, Listing<LevelRow> list) implements Page {

    /** One level. */
    public record LevelRow(Intrusion level) implements Listing.Row {
        @Override
        public String text() {
            return level.name();
        }
    }

    LevelsPage with(Listing<LevelRow> next) {
        return new LevelsPage(ticket, walk, now, next);
    }
}
