package io.github.irsadoctor.lab.aws.iam.document;

import io.github.irsadoctor.lab.aws.wire.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * The part of the policy grammar both kinds of document share. The reasons and their order are those that moto's authors
 * recorded from AWS (moto/iam/policy_validation.py).
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">grammar</a>
 */
final class Syntax {

    static final String ERRORS = "Syntax errors in policy.";
    static final String LEGACY = "The policy failed legacy parsing";

    private static final Set<String> TOP = Set.of("Version", "Id", "Statement");
    private static final Set<String> VERSIONS = Set.of("2008-10-17", "2012-10-17");

    private Syntax() {}

    /** Checks everything up to who, what and where. */
    static void check(Parsed document, Set<String> elements) {
        boolean fine = TOP.containsAll(document.top().propertyNames())
                && text(document.top().path("Id"))
                && version(document.top().path("Version"))
                && !document.statements().isEmpty()
                && document.statements().stream().allMatch(statement -> statement(statement, elements));
        if (!fine) {
            throw Refusal.malformed(ERRORS);
        }
        for (JsonNode statement : document.statements()) {
            String effect = statement.path("Effect").asString("");
            if (!effect.equals("Allow") && !effect.equals("Deny")) {
                throw Refusal.malformed(LEGACY);
            }
        }
        sids(document.statements());
    }

    /** The texts of an element that is a text or a list of texts. */
    static List<String> texts(JsonNode element) {
        return items(element).map(item -> item.asString("")).toList();
    }

    private static boolean version(JsonNode version) {
        return version.isMissingNode() || VERSIONS.contains(version.asString(""));
    }

    private static boolean statement(JsonNode statement, Set<String> elements) {
        return statement.isObject()
                && elements.containsAll(statement.propertyNames())
                && !(statement.has("Action") && statement.has("NotAction"))
                && !(statement.has("Resource") && statement.has("NotResource"))
                && !(statement.has("Principal") && statement.has("NotPrincipal"))
                && List.of("allow", "deny")
                        .contains(statement.path("Effect").asString("").toLowerCase(java.util.Locale.ROOT))
                && Stream.of("Action", "NotAction", "Resource", "NotResource")
                        .allMatch(name -> textOrTexts(statement.path(name)))
                && text(statement.path("Sid"))
                && Conditions.fine(statement.path("Condition"));
    }

    private static void sids(List<JsonNode> statements) {
        Set<String> seen = new HashSet<>();
        for (JsonNode statement : statements) {
            String sid = statement.path("Sid").asString("");
            if (!sid.matches("[0-9A-Za-z]*")) {
                throw Refusal.malformed(
                        "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the "
                                + "regular expression [0-9A-Za-z]*");
            }
            if (!sid.isEmpty() && !seen.add(sid)) {
                throw Refusal.malformed("Statement IDs (SID) in a single policy must be unique.");
            }
        }
    }

    private static boolean text(JsonNode node) {
        return node.isMissingNode() || node.isString();
    }

    private static boolean textOrTexts(JsonNode node) {
        return node.isMissingNode() || items(node).allMatch(JsonNode::isString);
    }

    private static Stream<JsonNode> items(JsonNode node) {
        if (node.isMissingNode()) {
            return Stream.empty();
        }
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }
}
