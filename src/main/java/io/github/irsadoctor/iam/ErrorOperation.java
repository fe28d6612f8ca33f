package io.github.irsadoctor.iam;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds which API operation an error answers. */
final class ErrorOperation {

    static final String WEB_IDENTITY = "AssumeRoleWithWebIdentity";

    private record Wrapper(String squeezed, Pattern name) {}

    private static final ErrorScan<Wrapper> WRAPPERS = new ErrorScan<>(
            List.of(
                    new Wrapper("whencallingthe", Pattern.compile("\\s*(\\w{3,80})")),
                    new Wrapper("operationerror", Pattern.compile("\\s*[\\w ]{2,60}:\\s*(\\w{3,80})")),
                    new Wrapper("awserror", Pattern.compile("\\s*[A-Z_]{3,60} during (\\w{3,80}) operation")),
                    new Wrapper("atde_", Pattern.compile("([A-Za-z]{3,80})CommandError")),
                    new Wrapper("errorcalling", Pattern.compile("\\s*(AssumeRole\\w{0,40})"))),
            Wrapper::squeezed);

    // What controllers write instead of the operation they called.
    private static final Map<String, String> SAID_OTHERWISE = Map.of(
            "webidentityerr", WEB_IDENTITY,
            "assumerolewithwebidentity", WEB_IDENTITY,
            "assumeroleviasts", "AssumeRole",
            "couldnotcreatevolume", "CreateVolume",
            "couldnotattachvolume", "AttachVolume",
            "couldnotcreatesnapshot", "CreateSnapshot",
            "creatinginstance,withfleeterror", "RunInstances");
    private static final ErrorScan<String> PHRASES =
            new ErrorScan<>(List.copyOf(SAID_OTHERWISE.keySet()), phrase -> phrase);

    private static final Pattern LOWER = Pattern.compile(
            "(abort|add|assume|attach|batch|cancel|copy|create|delete|describe|detach|disable|enable|get|head|invoke|list"
                    + "|modify|publish|put|query|receive|run|scan|send|set|start|stop|tag|terminate|untag|update|upload)"
                    + "([a-z]*)");

    private ErrorOperation() {}

    /** The operations a text names, by their squeezed index. */
    static NavigableMap<Integer, String> named(ErrorText text) {
        NavigableMap<Integer, String> named = new TreeMap<>();
        PHRASES.find(text, (phrase, at) -> named.put(at, SAID_OTHERWISE.get(phrase)));
        WRAPPERS.find(text, (wrapper, at) -> {
            int from = at + wrapper.squeezed().length();
            Matcher name = wrapper.name().matcher(text.flat(from, Math.min(text.length(), from + 160)));
            if (name.lookingAt()) {
                named.put(at, name.group(1));
            }
        });
        return named;
    }

    /** The operation named nearest before a place, else the first behind it. */
    static Optional<String> near(NavigableMap<Integer, String> named, int at) {
        return Optional.ofNullable(named.floorEntry(at))
                .or(() -> Optional.ofNullable(named.higherEntry(at)))
                .map(Map.Entry::getValue);
    }

    /** The operation of an action such as {@code s3:GetObject}; empty for iam:PassRole, which no operation is. */
    static Optional<String> ofAction(String action) {
        String name = action.substring(action.indexOf(':') + 1);
        if (name.equalsIgnoreCase("PassRole") || name.equals("*")) {
            return Optional.empty();
        }
        Matcher lower = LOWER.matcher(name);
        return Optional.of(lower.matches() ? upper(lower.group(1)) + upper(lower.group(2)) : name);
    }

    private static String upper(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
