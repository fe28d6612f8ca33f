package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.EventPage;
import io.github.irsadoctor.tui.term.Style;

/** One event of CloudTrail, as lines. */
final class EventText {

    private EventText() {}

    /** Gives the title. */
    static String add(EventPage page, Strips out) {
        out.words(page.event().outcome(), Style.PLAIN);
        return "CloudTrail event";
    }
}
