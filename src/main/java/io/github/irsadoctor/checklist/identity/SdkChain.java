package io.github.irsadoctor.checklist.identity;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.checklist.scene.Variables;
import java.util.ArrayList;
import java.util.List;

/**
 * Where most SDKs look for credentials, in order, against the container's variables; the first that is there wins
 * (irsa-semantics 8.1).
 */
final class SdkChain {

    private static final String ROLE = "AWS_ROLE_ARN";
    private static final String FILE = "AWS_WEB_IDENTITY_TOKEN_FILE";

    private SdkChain() {}

    /** One place where credentials may be: its name, what is there, and whether that is enough to be used. */
    private record Place(String name, String there, boolean taken) {}

    static Exhibit.Fields of(IdentityEvidence seen) {
        List<Line> lines = new ArrayList<>();
        boolean won = false;
        int number = 1;
        for (Place place : places(seen)) {
            boolean wins = place.taken() && !won;
            won |= wins;
            lines.add(Line.of(number++ + " " + place.name(), place.there() + (wins ? "  <- wins" : "")));
        }
        if (OtherFilesRule.named(seen).isPresent()) {
            lines.add(Line.of("but", "JS, C++ and Rust ask the file or profile before web identity"));
        }
        boolean real = seen.variables().real().value().isPresent();
        return new Exhibit.Fields(real ? "SDK chain, by the real environment" : "SDK chain, by the specs", lines);
    }

    private static List<Place> places(IdentityEvidence seen) {
        Variables variables = seen.variables();
        boolean keys = StaticKeysRule.areSet(seen);
        boolean web = variables.isSet(ROLE) && variables.isSet(FILE);
        boolean file = OtherFilesRule.named(seen).isPresent()
                || seen.credentialsFile().value().isPresent();
        boolean agent = variables.isSet("AWS_CONTAINER_CREDENTIALS_FULL_URI");
        return List.of(
                new Place("environment keys", keys ? "set, value not shown" : "not set", keys),
                new Place("web identity", web ? variables.value(ROLE).orElse("set") : half(variables), web),
                new Place("file or profile", OtherFilesRule.named(seen).orElse(file ? "a file" : "not set"), file),
                new Place("container credentials", agent ? "EKS Pod Identity" : "not set", agent),
                new Place("the node's role", "by IMDS, where the container reaches it", true));
    }

    private static String half(Variables variables) {
        if (variables.isSet(ROLE)) {
            return "passed over: " + FILE + " is not set";
        }
        return variables.isSet(FILE) ? "passed over: " + ROLE + " is not set" : "not set";
    }
}
