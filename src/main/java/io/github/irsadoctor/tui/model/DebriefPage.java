package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.walk.Lesson;
import java.util.List;

/**
 * What is said to a guess; and what was wrong in a lab world, once the trainee has found it or given up.
 *
 * @param names what the catalogue calls the causes; empty until they are known
 */
public record DebriefPage(int ticket, OpenPlace place, Lesson lesson, List<CauseName> names, Reading reading)
        implements Page, WithText, Taught {

    public DebriefPage {
        names = List.copyOf(names);
    }

    /** What the catalogue calls a cause; its id while that is not known. */
    public String title(String id) {
        return names.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .map(CauseName::title)
                .orElse(id);
    }

    DebriefPage naming(List<CauseName> causes) {
        return new DebriefPage(ticket, place, lesson, causes, reading);
    }

    @Override
    public DebriefPage with(Reading next) {
        return new DebriefPage(ticket, place, lesson, names, next);
    }
}
