package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Intrusion;
import java.util.List;
import java.util.Optional;

/**
 * The levels to choose from for the walk below this page.
 *
 * @param walk the ticket of that walk
 * @param now its level
 * @param said whether the user chose that level
 */
public record LevelsPage(int ticket, int walk, OpenPlace place, Intrusion now, boolean said, Listing<LevelRow> list)
        implements Page, WithList<LevelsPage.LevelRow> {

    /** All there are but probe, which goes no further than assume. */
    private static final List<Intrusion> LEVELS = List.of(Intrusion.NONE, Intrusion.EXEC, Intrusion.ASSUME);

    /** One level. */
    public record LevelRow(Intrusion level) implements Listing.Row {
        @Override
        public String text() {
            return level.name();
        }
    }

    static LevelsPage of(int ticket, WalkPage walk) {
        List<LevelRow> rows = LEVELS.stream().map(LevelRow::new).toList();
        Intrusion now = walk.level();
        Listing<LevelRow> list =
                Listing.<LevelRow>loading().plus(rows, false).suggest(Math.min(now.ordinal(), rows.size() - 1));
        boolean said = walk.active().isPresent();
        return new LevelsPage(ticket, walk.ticket(), walk.place(), now, said, list);
    }

    /** Whether walks go no further here than reading unless the user says so. */
    public boolean guarded() {
        return !place.lab() && place.permitted() == Intrusion.NONE;
    }

    /** The level under the cursor. */
    public Optional<Intrusion> chosen() {
        return list.selected().map(LevelRow::level);
    }

    @Override
    public LevelsPage with(Listing<LevelRow> next) {
        return new LevelsPage(ticket, walk, place, now, said, next);
    }
}
