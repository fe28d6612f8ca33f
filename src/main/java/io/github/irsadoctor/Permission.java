package io.github.irsadoctor;

import io.github.irsadoctor.facts.Actions;
import io.github.irsadoctor.facts.Intrusion;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a walk may go in a place.
 *
 * @param because why no further, one clause; empty where a person said so, or it is the usual
 */
record Permission(Intrusion most, Optional<String> because) {

    private static final String PROTECTED = "prod";

    /** What a person said, else what is usual. */
    static Permission of(Optional<Intrusion> said, Intrusion usual) {
        return new Permission(said.orElse(usual), Optional.empty());
    }

    /** True for a context whose name marks production: walks only read there, unless a person says otherwise. */
    static boolean guards(String context) {
        return context.toLowerCase(Locale.ROOT).contains(PROTECTED);
    }

    /** In a context: what a person said, else nothing where its name marks production, else commands in containers. */
    static Permission inContext(Optional<Intrusion> said, String context) {
        return said.isEmpty() && guards(context)
                ? new Permission(Intrusion.NONE, Optional.of("context " + context + " is protected"))
                : of(said, Intrusion.EXEC);
    }

    Actions cap(Actions actions) {
        return because.map(why -> Actions.capped(most, why, actions)).orElseGet(() -> Actions.capped(most, actions));
    }
}
