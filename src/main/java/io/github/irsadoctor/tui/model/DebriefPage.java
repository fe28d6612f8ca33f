package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.walk.Lesson;

/** What was wrong in a lab world, once the trainee has named a cause or given up. */
public record DebriefPage(int ticket, OpenPlace place, Lesson lesson, Reading reading) implements Page {

    DebriefPage with(Reading next) {
        return new DebriefPage(ticket, place, lesson, next);
    }
}
