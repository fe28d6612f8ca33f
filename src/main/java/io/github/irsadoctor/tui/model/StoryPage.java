package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.walk.Lesson;

/**
 * The story of a lab world, and the hints that were asked for.
 *
 * @param opening true where it is told first, before the pods; false where it is told again
 */
public record StoryPage(int ticket, OpenPlace place, Lesson lesson, boolean opening, Reading reading)
        implements Page, WithText, Taught {

    static StoryPage of(int ticket, OpenPlace place, Lesson lesson, boolean opening) {
        return new StoryPage(ticket, place, lesson, opening, Reading.begin());
    }

    @Override
    public StoryPage with(Reading next) {
        return new StoryPage(ticket, place, lesson, opening, next);
    }
}
