package io.github.irsadoctor.cli;

import io.github.irsadoctor.walk.PlaceProblem;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The full-screen program. */
@FunctionalInterface
public interface Screens {

    /**
     * Runs until the person leaves.
     *
     * @return the process's exit code
     * @throws PlaceProblem if a world is named that is not there
     */
    int open(Start start);

    /**
     * Where to begin.
     *
     * @param lab true for the lab only
     * @param world the world to begin in, by id or file; empty for the list
     */
    record Start(boolean lab, Optional<String> world) {

        private static final Pattern PLAIN_NAME = Pattern.compile("[a-z0-9./][A-Za-z0-9._/-]*");
        private static final Set<String> COMMANDS = Set.of("list", "serve");

        /** What command lines that plainly ask for the screens ask for; empty for all that a parser has to look at. */
        static Optional<Start> read(String... arguments) {
            if (arguments.length == 0) {
                return Optional.of(new Start(false, Optional.empty()));
            }
            if (arguments.length > 2 || !arguments[0].equals("lab")) {
                return Optional.empty();
            }
            Optional<String> world =
                    Optional.of(arguments).filter(it -> it.length == 2).map(it -> it[1]);
            boolean plain = world.stream().allMatch(it -> PLAIN_NAME.matcher(it).matches() && !COMMANDS.contains(it));
            return plain ? Optional.of(new Start(true, world)) : Optional.empty();
        }
    }
}
