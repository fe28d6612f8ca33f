package io.github.irsadoctor.checklist.trust;

import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.iam.Evaluation.PartTrace;
import io.github.irsadoctor.iam.NearMisses;
import io.github.irsadoctor.iam.Statement;
import io.github.irsadoctor.iam.Statement.Condition;
import io.github.irsadoctor.iam.WebIdentity;
import java.util.List;
import java.util.stream.Stream;

/** Tells why one condition is not met: a key that no request carries, a value that differs, or both. */
final class ConditionFaults {

    private final Statement statement;
    private final PartTrace part;
    private final Condition condition;
    private final WebIdentity identity;
    private final ConditionKey key;

    private ConditionFaults(Statement statement, PartTrace part, Condition condition, WebIdentity identity) {
        this.statement = statement;
        this.part = part;
        this.condition = condition;
        this.identity = identity;
        this.key = ConditionKey.of(condition.key(), identity.issuer());
    }

    static Stream<TrustFault> of(Statement statement, PartTrace part, WebIdentity identity) {
        return part.condition().stream()
                .flatMap(condition -> new ConditionFaults(statement, part, condition, identity).all());
    }

    private Stream<TrustFault> all() {
        boolean compares = !condition.operator().equals("Null")
                && !condition
                        .operator()
                        .matches("(For(All|Any)Values:)?String(Not)(Equals|EqualsIgnoreCase|Like)(IfExists)?");
        List<TrustFault> inKey = KeyFaults.of(statement, condition, key, identity);
        if (!compares && inKey.isEmpty()) {
            return Stream.of(other());
        }
        List<TrustFault> inValue = compares ? values() : List.of();
        List<TrustFault> both = Stream.concat(inKey.stream(), inValue.stream()).toList();
        return both.isEmpty() ? Stream.of(other()) : both.stream();
    }

    private List<TrustFault> values() {
        if (!key.ofIssuer() && key.known().isEmpty()) {
            return List.of();
        }
        WhatIf whatIf = new WhatIf(identity);
        return switch (meantFor(whatIf)) {
            case "sub" -> new SubjectFaults(statement, condition, identity).all();
            case "aud" -> audience(whatIf);
            case "swapped" -> swapped(whatIf);
            default -> List.of();
        };
    }

    /** The claim the values are written for: the key's, unless they plainly belong to the other one. */
    private String meantFor(WhatIf whatIf) {
        boolean subjects = condition.values().stream().allMatch(value -> value.startsWith("system:"));
        boolean audiences =
                condition.values().stream().allMatch(value -> value.startsWith("sts.")) || whatIf.met(condition, "aud");
        boolean wrong = key.known().equals("aud") && subjects || key.known().equals("sub") && audiences;
        if (wrong) {
            return "swapped";
        }
        if (!key.known().isEmpty() || !key.claim().isEmpty()) {
            return key.known();
        }
        return subjects ? "sub" : audiences ? "aud" : "";
    }

    private List<TrustFault> swapped(WhatIf whatIf) {
        boolean subject = key.known().equals("aud");
        String right = subject ? "sub" : "aud";
        String wanted = identity.issuer().hostAndPath() + ":" + right;
        TrustFault fault = TrustFault.in(
                statement,
                subject ? "R-11" : "J-04",
                subject
                        ? "The aud condition holds a service account, which belongs under :sub."
                        : "The sub condition holds an audience, which belongs under :aud.",
                List.of(
                        Line.of("condition key", condition.key()),
                        Line.of("value", String.join(", ", condition.values())),
                        Line.of("belongs under", wanted)),
                "In " + TrustFault.name(statement) + " write the condition key as " + wanted + ".");
        if (whatIf.met(condition, right)) {
            return List.of(fault);
        }
        List<TrustFault> more = subject ? new SubjectFaults(statement, condition, identity).all() : audience(whatIf);
        return Stream.concat(Stream.of(fault), more.stream()).toList();
    }

    private List<TrustFault> audience(WhatIf whatIf) {
        if (whatIf.met(condition, "aud")) {
            return List.of();
        }
        String token = identity.audience();
        String values = String.join(", ", condition.values());
        List<Line> written = condition.values().stream()
                .map(value -> Line.marked(
                        "policy aud", value, NearMisses.between(token, value).marks()))
                .toList();
        return List.of(TrustFault.in(
                statement,
                "R-11",
                "The trust policy asks for the audience " + values + ", but the token carries " + token + ".",
                Stream.concat(written.stream(), Stream.of(Line.of("token aud", token)))
                        .toList(),
                "In " + TrustFault.name(statement) + " set the aud condition to " + token + "."));
    }

    /** a condition of another kind. */
    private TrustFault other() {
        return TrustFault.in(
                statement,
                "R-17",
                "The trust policy has a condition on " + condition.key() + " that this pod's request does not meet.",
                List.of(
                        Line.of("condition", part.written()),
                        Line.of("request", part.asked()),
                        Line.of("why", part.why())),
                "Relax or remove the condition on " + condition.key() + " in " + TrustFault.name(statement) + ".");
    }
}
