package io.github.irsadoctor.checklist.token;

import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.iam.Token;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What step 5 has proved where nothing is wrong: about the token itself, or about the specs alone. */
final class TokenPassed {

    private static final long MINUTES_OF_TWO_HOURS = 120;

    private TokenPassed() {}

    static String of(TokenEvidence seen) {
        return seen.look()
                .token()
                .map(it -> told(it, seen))
                .orElseGet(() ->
                        "Container " + Untouched.name(seen) + " has role, token path and a mounted web identity token");
    }

    private static String told(Token token, TokenEvidence seen) {
        List<String> proved = new ArrayList<>(List.of("Token for " + Audience.of(token)));
        token.issuer()
                .filter(it -> seen.issuer()
                        .value()
                        .map(Issuer::url)
                        .filter(it::equals)
                        .isPresent())
                .ifPresent(it -> proved.add("issued by the cluster"));
        if (!seen.look().refused()) {
            proved.add("readable");
        }
        token.expires().ifPresent(end -> proved.add(left(Duration.between(seen.now(), end)) + " left"));
        return String.join(", ", proved);
    }

    private static String left(Duration time) {
        return time.toMinutes() < MINUTES_OF_TWO_HOURS ? Math.max(0, time.toMinutes()) + " min" : time.toHours() + " h";
    }
}
