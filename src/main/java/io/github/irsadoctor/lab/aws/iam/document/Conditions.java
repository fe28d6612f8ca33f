package io.github.irsadoctor.lab.aws.iam.document;

import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Condition blocks: operators that exist, over texts, numbers and booleans.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">condition
 *     operators</a>
 */
final class Conditions {

    private static final Set<String> OPERATORS = Set.of(
            "StringEquals",
            "StringNotEquals",
            "StringEqualsIgnoreCase",
            "StringNotEqualsIgnoreCase",
            "StringLike",
            "StringNotLike",
            "NumericEquals",
            "NumericNotEquals",
            "NumericLessThan",
            "NumericLessThanEquals",
            "NumericGreaterThan",
            "NumericGreaterThanEquals",
            "DateEquals",
            "DateNotEquals",
            "DateLessThan",
            "DateLessThanEquals",
            "DateGreaterThan",
            "DateGreaterThanEquals",
            "Bool",
            "BinaryEquals",
            "IpAddress",
            "NotIpAddress",
            "ArnEquals",
            "ArnLike",
            "ArnNotEquals",
            "ArnNotLike",
            "Null");

    private Conditions() {}

    static boolean fine(JsonNode block) {
        return block.isMissingNode()
                || block.isObject()
                        && block.properties().stream()
                                .allMatch(entry -> operator(entry.getKey()) && keys(entry.getValue()));
    }

    private static boolean operator(String name) {
        String bare = name.replaceFirst("^(ForAnyValue|ForAllValues):", "");
        return OPERATORS.contains(bare.endsWith("IfExists") ? bare.substring(0, bare.length() - 8) : bare);
    }

    private static boolean keys(JsonNode keys) {
        return keys.isObject()
                && StreamSupport.stream(keys.spliterator(), false).allMatch(Conditions::values);
    }

    private static boolean values(JsonNode values) {
        return values.isArray()
                ? StreamSupport.stream(values.spliterator(), false).allMatch(Conditions::value)
                : value(values);
    }

    private static boolean value(JsonNode value) {
        return value.isString() || value.isNumber() || value.isBoolean();
    }
}
