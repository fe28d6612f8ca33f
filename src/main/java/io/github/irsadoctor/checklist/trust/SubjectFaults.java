package io.github.irsadoctor.checklist.trust;

import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.iam.NearMisses;
import io.github.irsadoctor.iam.Statement;
import io.github.irsadoctor.iam.Statement.Condition;
import io.github.irsadoctor.iam.WebIdentity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tells in what a sub condition differs from the pod's subject; of several values the nearest is named. */
final class SubjectFaults {

    private final Statement statement;
    private final Condition condition;
    private final WebIdentity identity;
    private final boolean pattern;

    SubjectFaults(Statement statement, Condition condition, WebIdentity identity) {
        this.statement = statement;
        this.condition = condition;
        this.identity = identity;
        this.pattern = condition.operator().contains("StringLike");
    }

    List<TrustFault> all() {
        WhatIf whatIf = new WhatIf(identity);
        if (condition.values().isEmpty() || whatIf.met(condition, "sub")) {
            return List.of();
        }
        SubjectText nearest = nearest();
        List<TrustFault> faults = new ArrayList<>();
        boolean literal = !pattern && nearest.wild();
        if (literal) {
            faults.add(literal(nearest));
        }
        if (!literal || nearest.difference() != SubjectText.Differs.NOTHING) {
            faults.addAll(differences(nearest));
        }
        return faults;
    }

    /** How much the nearest value of all sub conditions of a statement differs; nothing where it has none. */
    static SubjectText.Differs difference(Statement statement, WebIdentity identity) {
        return statement.conditions().stream()
                .filter(condition -> {
                    String claim =
                            ConditionKey.of(condition.key(), identity.issuer()).known();
                    return claim.equals("sub")
                            || condition.values().stream().anyMatch(value -> value.startsWith("system:serviceaccount"));
                })
                .filter(condition -> !condition.values().isEmpty())
                .filter(condition -> !condition.operator().contains("Not"))
                .map(condition -> new SubjectFaults(statement, condition, identity)
                        .nearest()
                        .difference())
                .max(Comparator.naturalOrder())
                .orElse(SubjectText.Differs.NOTHING);
    }

    private SubjectText nearest() {
        return condition.values().stream()
                .map(value -> new SubjectText(value, identity.subject()))
                .min(Comparator.comparing(SubjectText::difference).thenComparing(SubjectText::distance))
                .orElseThrow();
    }

    private TrustFault literal(SubjectText written) {
        return TrustFault.in(
                statement,
                "R-08",
                "The sub condition has a wildcard under " + condition.operator()
                        + ", where it stands for itself; only StringLike knows wildcards.",
                lines(written),
                "In " + TrustFault.name(statement)
                        + " move the sub condition to StringLike; aud can stay under StringEquals.");
    }

    private List<TrustFault> differences(SubjectText written) {
        List<TrustFault> faults = new ArrayList<>();
        for (SubjectText.Fault fault : written.faults()) {
            faults.add(TrustFault.in(statement, fault.cause(), fault.says(), lines(written), edit(written)));
        }
        return faults;
    }

    private String edit(SubjectText written) {
        String more = condition.values().size() == 1
                ? " set the sub condition to " + identity.subject()
                : " add " + identity.subject() + " to the values of the sub condition";
        String narrow = written.wild() ? ", or widen the pattern no further than it takes" : "";
        return "In " + TrustFault.name(statement) + more + narrow + ".";
    }

    private List<Line> lines(SubjectText written) {
        return List.of(
                Line.marked(
                        "policy sub",
                        written.written(),
                        NearMisses.between(identity.subject(), written.written())
                                .marks()),
                Line.of("token sub", identity.subject()),
                Line.of("operator", condition.operator()));
    }
}
