package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.walk.Lesson;

/** The story of a lab world, and the hints that were asked for. */
public record StoryPage(int ticket, OpenPlace place, Lesson lesson, Reading reading) implements Page {

    StoryPage with(Reading next) {
        return new StoryPage(ticket, place, lesson, next);
    }
}
