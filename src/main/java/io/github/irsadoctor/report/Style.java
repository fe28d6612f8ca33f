package io.github.irsadoctor.report;

import java.util.Map;

/**
 * How a report is set.
 *
 * @param colour whether colours may be used
 * @param width columns after which sentences are wrapped; evidence and commands never are
 */
public record Style(boolean colour, int width) {

    private static final int WIDTH = 100;

    /** No colours: for files and pipes. */
    public static Style plain() {
        return new Style(false, WIDTH);
    }

    /** Colours, whatever the output is. */
    public static Style coloured() {
        return new Style(true, WIDTH);
    }

    /**
     * Colours only on a terminal that can show them and whose user did not refuse them.
     *
     * @param terminal whether the output is a terminal
     * @param environment the process's environment variables
     * @see <a href="https://no-color.org/">NO_COLOR: present and not empty means no colour</a>
     */
    public static Style on(boolean terminal, Map<String, String> environment) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        String term = environment.getOrDefault("TERM", "");
        return terminal && !refused && !term.isEmpty() && !term.equals("dumb") ? coloured() : plain();
    }
}
