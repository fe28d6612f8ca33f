package io.github.irsadoctor.iam;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds which API operation an error answers. */
final class ErrorOperation {

    static final String WEB_IDENTITY = "AssumeRoleWithWebIdentity";

    private record Wrapper(String squeezed, Pattern name) {}

    private record Fixed(String squeezed, String operation) {}

    private record Place(String operation, int at) {}

    private static final List<Wrapper> WRAPPERS = List.of(
            new Wrapper("whencallingthe", Pattern.compile("\\s*(\\w{3,80})")),
            new Wrapper("operationerror", Pattern.compile("\\s*[\\w ]{2,60}:\\s*(\\w{3,80})")),
            new Wrapper("awserror", Pattern.compile("\\s*[A-Z_]{3,60} during (\\w{3,80}) operation")),
            new Wrapper("de_", Pattern.compile("([A-Za-z]{3,80})CommandError")),
            new Wrapper("errorcalling", Pattern.compile("\\s*(AssumeRole\\w{0,40})")));

    // What controllers write instead of the operation they called.
    private static final List<Fixed> SAID_OTHERWISE = List.of(
            new Fixed("webidentityerr", WEB_IDENTITY),
            new Fixed("assumerolewithwebidentity", WEB_IDENTITY),
            new Fixed("assumeroleviasts", "AssumeRole"),
            new Fixed("couldnotcreatevolume", "CreateVolume"),
            new Fixed("couldnotattachvolume", "AttachVolume"),
            new Fixed("couldnotcreatesnapshot", "CreateSnapshot"),
            new Fixed("creatinginstance,withfleeterror", "RunInstances"));

    private static final Pattern LOWER = Pattern.compile(
            "(abort|add|assume|attach|batch|cancel|copy|create|delete|describe|detach|disable|enable|get|head|invoke|list"
                    + "|modify|publish|put|query|receive|run|scan|send|set|start|stop|tag|terminate|untag|update|upload)"
                    + "([a-z]*)");

    private ErrorOperation() {}

    /** The operation named nearest before a place, else the first behind it. */
    static Optional<String> near(ErrorText text, int at) {
        Optional<Place> best = Optional.empty();
        for (Wrapper wrapper : WRAPPERS) {
            best = better(best, named(text, wrapper, text.lastIndexOf(wrapper.squeezed(), at)), at);
            best = better(best, named(text, wrapper, text.indexOf(wrapper.squeezed(), at)), at);
        }
        for (Fixed fixed : SAID_OTHERWISE) {
            best = better(best, place(fixed, text.lastIndexOf(fixed.squeezed(), at)), at);
            best = better(best, place(fixed, text.indexOf(fixed.squeezed(), at)), at);
        }
        return best.map(Place::operation);
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

    private static Optional<Place> place(Fixed fixed, int at) {
        return at < 0 ? Optional.empty() : Optional.of(new Place(fixed.operation(), at));
    }

    private static Optional<Place> named(ErrorText text, Wrapper wrapper, int at) {
        if (at < 0) {
            return Optional.empty();
        }
        int from = at + wrapper.squeezed().length();
        Matcher name = wrapper.name().matcher(text.flat(from, Math.min(text.length(), from + 160)));
        return name.lookingAt() ? Optional.of(new Place(name.group(1), at)) : Optional.empty();
    }

    private static Optional<Place> better(Optional<Place> best, Optional<Place> other, int at) {
        if (best.isEmpty() || other.isEmpty()) {
            return best.or(() -> other);
        }
        int a = best.get().at();
        int b = other.get().at();
        boolean otherWins = (a <= at) == (b <= at) ? (b <= at ? b > a : b < a) : b <= at;
        return otherWins ? other : best;
    }
}
