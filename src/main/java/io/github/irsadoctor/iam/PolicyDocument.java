package io.github.irsadoctor.iam;

import java.util.List;
import java.util.Optional;

/**
 * A policy document as it was written: nothing normalised, nothing dropped.
 *
 * @param version as written; empty means IAM applies 2008-10-17
 * @param statements in document order
 * @param problems what IAM would refuse or silently ignore: duplicate keys, lower-case keys, unknown elements
 * @param text the document the statements were read from, URL-decoded
 */
public record PolicyDocument(
        Optional<String> version, List<Statement> statements, List<PolicyProblem> problems, String text) {

    public PolicyDocument {
        statements = List.copyOf(statements);
        problems = List.copyOf(problems);
    }
}
