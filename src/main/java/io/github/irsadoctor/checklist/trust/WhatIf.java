package io.github.irsadoctor.checklist.trust;

import io.github.irsadoctor.iam.Evaluator;
import io.github.irsadoctor.iam.PolicyDocument;
import io.github.irsadoctor.iam.Statement;
import io.github.irsadoctor.iam.Statement.Condition;
import io.github.irsadoctor.iam.Statement.Principal;
import io.github.irsadoctor.iam.WebIdentity;
import java.util.List;
import java.util.Optional;

/** Asks the evaluator about a condition as it would be with one thing put right. */
record WhatIf(WebIdentity identity) {

    /** True if the condition would be met were it written on the token's own {@code sub} or {@code aud}. */
    boolean met(Condition condition, String claim) {
        String key = identity.issuer().hostAndPath() + ":" + claim;
        return met(new Condition(condition.operator(), key, condition.values()));
    }

    private boolean met(Condition condition) {
        Statement alone = new Statement(
                0,
                Optional.empty(),
                Statement.Effect.ALLOW,
                List.of(new Principal("Federated", identity.providerArn())),
                false,
                List.of(WebIdentity.ACTION),
                false,
                List.of(),
                false,
                List.of(condition));
        PolicyDocument document = new PolicyDocument(Optional.of("2012-10-17"), List.of(alone), List.of(), "");
        return Evaluator.trust(document, identity.request()).allowed();
    }
}
