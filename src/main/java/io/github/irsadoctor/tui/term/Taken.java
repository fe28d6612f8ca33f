package io.github.irsadoctor.tui.term;

import java.util.List;
import java.util.Optional;

/**
 * What the launcher has done to the terminal before the JVM was there: it saved the settings, asked the size and set the
 * terminal raw. Each answer is good for the start only; later the terminal itself is asked.
 */
final class Taken {

    /** The settings of the screens, as stty takes them; the launcher has the same words. */
    static final List<String> RAW =
            List.of("-icanon", "min", "1", "-echo", "-ixon", "intr", "undef", "quit", "undef", "susp", "undef");

    private static final String PROPERTY = "irsadoctor.taken";
    // Lanterna's screen asks twice before the first frame.
    private static final int SIZES = 2;

    private final String settings;
    private final String size;
    private boolean raw;
    private int sizes;

    private Taken(String settings, String size) {
        this.settings = settings;
        this.size = size;
    }

    /** What the launcher says in {@code irsadoctor.taken}: settings, rows and columns; nothing is known without it. */
    static Taken byLauncher() {
        return of(System.getProperty(PROPERTY, ""));
    }

    static Taken of(String said) {
        String[] words = said.split(" ");
        return words.length == 3 ? new Taken(words[0], words[1] + " " + words[2]) : new Taken("", "");
    }

    /** What stty would print if it were run with these words; empty if it has to be run. */
    Optional<String> answer(List<String> words) {
        if (settings.isEmpty()) {
            return Optional.empty();
        }
        if (words.equals(List.of("-g"))) {
            return Optional.of(settings);
        }
        if (words.equals(List.of("size")) && sizes < SIZES) {
            sizes++;
            return Optional.of(size);
        }
        if (words.equals(RAW) && !raw) {
            raw = true;
            return Optional.of("");
        }
        return Optional.empty();
    }
}
