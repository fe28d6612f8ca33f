package io.github.irsadoctor.walk;

import java.util.List;
import java.util.Map;

/**
 * What a lab world teaches.
 *
 * @param title does not give the answer away
 * @param story what the trainee is told first
 * @param hints one after the other, each saying more
 * @param causes ids of what is wrong; empty where all is well
 * @param debrief what was wrong, and which evidence proved it
 * @param alsoAccept ids of broader causes that count as right
 * @param mustNotReport ids of causes that one may think of, and that are not it
 * @param misled by ids of those: what speaks for it at first and what against it, where the world says so
 */
public record Lesson(
        String title,
        String story,
        List<String> hints,
        List<String> causes,
        String debrief,
        List<String> alsoAccept,
        List<String> mustNotReport,
        Map<String, String> misled) {

    public Lesson {
        hints = List.copyOf(hints);
        causes = List.copyOf(causes);
        alsoAccept = List.copyOf(alsoAccept);
        mustNotReport = List.copyOf(mustNotReport);
        misled = Map.copyOf(misled);
    }

    /** A lesson that says nothing of what would have misled. */
    public Lesson(String title, String story, List<String> hints, List<String> causes, String debrief) {
        this(title, story, hints, causes, debrief, List.of(), List.of(), Map.of());
    }

    /** Whether nothing is wrong in this world. */
    public boolean healthy() {
        return causes.isEmpty();
    }

    /** Whether this cause is one of those that are wrong, or a broader one that counts as right. */
    public boolean accepts(String cause) {
        return causes.contains(cause) || alsoAccept.contains(cause);
    }
}
