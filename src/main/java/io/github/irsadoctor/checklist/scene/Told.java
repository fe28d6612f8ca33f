package io.github.irsadoctor.checklist.scene;

import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Unseen;

/** What was seen as a few words for a line of evidence. */
public final class Told {

    private Told() {}

    /** The thing itself, {@code none} where it is proven not to be there, {@code unknown: why} where it was not seen. */
    public static String of(Seen<?> seen) {
        return seen.value()
                .<String>map(Object::toString)
                .or(() -> seen.unseen().map(Unseen::says).map(why -> "unknown: " + why))
                .orElse("none");
    }
}
