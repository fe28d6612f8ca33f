package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.TrailEvent;

/** One event of CloudTrail, whole. */
public record EventPage(int ticket, TrailEvent event, Reading reading) implements Page, WithText {

    @Override
    public EventPage with(Reading next) {
        return new EventPage(ticket, event, next);
    }
}
