package io.github.irsadoctor.tui;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How the screens begin.
 *
 * @param open the id of a place to open at once, for example a lab world
 * @param labOnly true to list the lab worlds alone
 * @param colour false for no colour, whatever the terminal can do
 * @param clock what the ages in lists are measured with
 * @param environment the process's variables: TERM, COLORTERM and NO_COLOR are read
 * @param complaints takes the one sentence that says why there are no screens, or no longer any; called with the terminal
 *     restored, or never touched
 */
public record ScreenOptions(
        Optional<String> open,
        boolean labOnly,
        boolean colour,
        Clock clock,
        Map<String, String> environment,
        Consumer<String> complaints) {

    public ScreenOptions {
        environment = Map.copyOf(environment);
    }
}
