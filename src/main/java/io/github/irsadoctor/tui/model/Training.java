package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.walk.Lesson;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far a trainee has come in a lab world.
 *
 * @param revealed whether verdicts are shown
 * @param hints how many hints were asked for
 * @param guess the id of the cause the trainee named last; {@link CauseName#NOTHING} where it was that all is well
 * @param found ids of all causes that were named and are right
 */
public record Training(boolean revealed, int hints, Optional<String> guess, Set<String> found) {

    static final Training BEGINNING = new Training(false, 0, Optional.empty(), Set.of());

    public Training {
        found = Set.copyOf(found);
    }

    Training reveal() {
        return new Training(true, hints, guess, found);
    }

    Training hinted(int count) {
        return new Training(revealed, count, guess, found);
    }

    /** With a cause named. The verdicts are shown once all that is wrong was named, or that nothing is where nothing is. */
    Training guessing(String cause, Lesson lesson) {
        Set<String> right = new TreeSet<>(found);
        if (lesson.accepts(cause)) {
            right.add(cause);
        }
        Training named = new Training(revealed, hints, Optional.of(cause), right);
        return named.missing(lesson) == 0 && named.right(lesson) ? named.reveal() : named;
    }

    /** Whether the last guess was right. */
    public boolean right(Lesson lesson) {
        return guess.filter(it -> lesson.healthy() ? it.equals(CauseName.NOTHING.id()) : lesson.accepts(it))
                .isPresent();
    }

    /** How many of the causes were not named yet; a broader cause stands for all of them. */
    public int missing(Lesson lesson) {
        boolean broadly = lesson.alsoAccept().stream().anyMatch(found::contains);
        return broadly
                ? 0
                : (int) lesson.causes().stream()
                        .filter(it -> !found.contains(it))
                        .count();
    }
}
