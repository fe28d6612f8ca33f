package io.github.irsadoctor.walk;

import java.util.List;

/**
 * What a lab world teaches.
 *
 * @param title does not give the answer away
 * @param story what the trainee is told first
 * @param hints one after the other, each saying more
 * @param causes ids of what is wrong; empty where all is well
 * @param debrief what was wrong, which evidence proved it, what would have misled
 */
public record Lesson(String title, String story, List<String> hints, List<String> causes, String debrief) {

    public Lesson {
        hints = List.copyOf(hints);
        causes = List.copyOf(causes);
    }
}
