package io.github.irsadoctor.lab.aws.iam.document;

import io.github.irsadoctor.lab.aws.wire.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What IAM takes for an identity policy: inline, managed or boundary. Reasons, their texts and their order are those moto's
 * authors recorded from AWS (moto/iam/policy_validation.py and its tests).
 */
public final class PermissionDocument {

    private static final Set<String> ELEMENTS =
            Set.of("Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Condition");

    private PermissionDocument() {}

    /**
     * Throws the refusal IAM gives.
     *
     * @param partition which resources can be named, for example {@code aws}
     */
    public static void check(String text, String partition) {
        Parsed document = Parsed.read(text, Syntax.ERRORS);
        if (document.statements().stream().anyMatch(one -> one.has("Principal") || one.has("NotPrincipal"))) {
            throw Refusal.malformed("Policy document should not specify a principal.");
        }
        Syntax.check(document, ELEMENTS);
        if (!document.top().path("Version").asString("").equals("2012-10-17")) {
            throw Refusal.malformed("Policy document must be version 2012-10-17 or greater.");
        }
        document.statements().forEach(PermissionDocument::complete);
        document.statements().forEach(statement -> both(statement, "Resource").forEach(it -> resource(it, partition)));
        document.statements().forEach(statement -> both(statement, "Action").forEach(PermissionDocument::action));
    }

    private static void complete(JsonNode statement) {
        if (both(statement, "Action").isEmpty()) {
            throw Refusal.malformed("Policy statement must contain actions.");
        }
        if (both(statement, "Resource").isEmpty()) {
            throw Refusal.malformed("Policy statement must contain resources.");
        }
    }

    private static List<String> both(JsonNode statement, String element) {
        return Stream.of(element, "Not" + element)
                .flatMap(name -> Syntax.texts(statement.path(name)).stream())
                .toList();
    }

    private static void action(String action) {
        String[] parts = action.split(":", -1);
        if (parts.length == 1 && !action.equals("*")) {
            throw Refusal.malformed("Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.");
        }
        if (parts.length > 2) {
            throw Refusal.malformed("Actions/Condition can contain only one colon.");
        }
        if (!parts[0].equals("*") && !parts[0].matches("[a-zA-Z0-9.-]+")) {
            throw Refusal.malformed("Vendor " + parts[0] + " is not valid");
        }
    }

    private static void resource(String resource, String partition) {
        if (resource.equals("*")) {
            return;
        }
        String[] parts = resource.split(":", 6);
        if (parts.length < 2 || !parts[0].equals("arn")) {
            throw Refusal.malformed("Resource " + resource + " must be in ARN format or \"*\".");
        }
        if (!parts[1].equals(partition) && !parts[1].equals("*")) {
            throw Refusal.malformed("Partition \"" + parts[1] + "\" is not valid for resource \"" + resource + "\".");
        }
        if (parts.length < 6) {
            throw Refusal.malformed(Syntax.LEGACY);
        }
        if (parts[2].equals("s3") && !parts[3].isEmpty() && !parts[5].startsWith("accesspoint")) {
            throw Refusal.malformed("Resource " + resource + " can not contain region information.");
        }
    }
}
