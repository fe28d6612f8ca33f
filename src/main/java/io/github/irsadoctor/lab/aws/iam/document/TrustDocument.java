package io.github.irsadoctor.lab.aws.iam.document;

import io.github.irsadoctor.iam.Glob;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What CreateRole and UpdateAssumeRolePolicy take for a trust policy. Confirmed by public reports: invalid JSON, leading
 * spaces, the prohibited field, actions, principals and the quota (irsa-semantics 4.5; localstack#8453); of the missing
 * fields only that of Principal.
 */
public final class TrustDocument {

    private static final int QUOTA = 2048;
    private static final Set<String> ELEMENTS = Set.of(
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition");
    private static final List<String> ACTIONS = List.of(
            "assumerole",
            "assumerolewithsaml",
            "assumerolewithwebidentity",
            "assumeroot",
            "tagsession",
            "setsourceidentity",
            "setcontext");

    private TrustDocument() {}

    /**
     * Throws the refusal IAM gives.
     *
     * @param text the document as sent
     * @param principals who can be named
     */
    public static void check(String text, Principals principals) {
        Parsed document = Parsed.read(text, "This policy contains invalid Json");
        Syntax.check(document, ELEMENTS);
        for (JsonNode statement : document.statements()) {
            prohibited(statement, "Resource");
            prohibited(statement, "NotResource");
            prohibited(statement, "NotPrincipal");
            required(statement, "Principal");
            actions(statement);
            principals.check(statement.path("Principal"));
        }
        if (Sizes.of(text) > QUOTA) {
            throw Refusal.limit("Cannot exceed quota for ACLSizePerRole: " + QUOTA);
        }
    }

    private static void prohibited(JsonNode statement, String field) {
        if (statement.has(field)) {
            throw Refusal.malformed("Has prohibited field " + field);
        }
    }

    private static void required(JsonNode statement, String field) {
        if (!statement.has(field)) {
            throw Refusal.malformed("Missing required field " + field);
        }
    }

    private static void actions(JsonNode statement) {
        if (!statement.has("NotAction")) {
            required(statement, "Action");
        }
        List<String> actions = Syntax.texts(statement.path("Action"));
        if (!actions.stream().allMatch(TrustDocument::assumes)) {
            throw Refusal.malformed("AssumeRole policy may only specify STS AssumeRole actions.");
        }
    }

    private static boolean assumes(String action) {
        String lower = action.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("sts:")) {
            return false;
        }
        Glob pattern = Glob.of(lower.substring("sts:".length()));
        return ACTIONS.stream().anyMatch(pattern::matches);
    }
}
