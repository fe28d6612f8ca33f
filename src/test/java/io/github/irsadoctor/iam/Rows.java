package io.github.irsadoctor.iam;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The rows of a table in the resources: each under the source of the rule it tests. */
record Rows(String source, JsonNode row) {

    static final String ISSUER = "oidc.eks.eu-west-1.amazonaws.com/id/4F2A6B8C0D1E2F3A4B5C6D7E8F901234";
    static final String ACCOUNT = "111122223333";
    static final String SUBJECT = "system:serviceaccount:payments:checkout";
    static final String PROVIDER = "arn:aws:iam::" + ACCOUNT + ":oidc-provider/" + ISSUER;
    static final RoleArn ROLE = new RoleArn("aws", ACCOUNT, "/", "checkout");
    static final WebIdentity IDENTITY = new WebIdentity(new Issuer(ISSUER), SUBJECT, "sts.amazonaws.com", ROLE);

    static List<Rows> of(String table) throws IOException {
        List<Rows> rows = new ArrayList<>();
        try (InputStream in = Rows.class.getResourceAsStream("/iam/" + table)) {
            for (JsonNode group : new YAMLMapper().readTree(in)) {
                group.get("rows")
                        .forEach(row -> rows.add(new Rows(group.get("source").asString(), row)));
            }
        }
        return rows;
    }

    Decision expected() {
        return Decision.valueOf(row.get("expect").asString());
    }

    Optional<String> text(String field) {
        return Optional.ofNullable(row.get(field)).map(JsonNode::asString);
    }

    /** The request with the row's extra condition keys. */
    AccessRequest extended(AccessRequest request) {
        AccessRequest extended = request;
        if (row.has("request")) {
            for (var entry : row.get("request").properties()) {
                String value = entry.getValue().asString();
                extended = extended.with(
                        entry.getKey(), value.equals("MISSING") ? new ContextValue.Missing() : ContextValue.of(value));
            }
        }
        return extended;
    }

    /** The whole policy text, placeholders filled in. */
    String policy() {
        return filled(text("document").orElseGet(this::document));
    }

    static String filled(String text) {
        return text.replace("ARN\"", PROVIDER + "\"")
                .replace("\"ARN", "\"" + PROVIDER)
                .replace("ISS", ISSUER)
                .replace("\"SUB", "\"" + SUBJECT)
                .replace("\"AUD\"", "\"sts.amazonaws.com\"");
    }

    private String document() {
        String version = text("version").orElse("2012-10-17");
        String head = version.equals("none") ? "" : "\"Version\":\"" + version + "\",";
        String more = text("more").map(statement -> "," + statement).orElse("");
        return "{" + head + "\"Statement\":[" + text("statement").orElseGet(this::statement) + more + "]}";
    }

    private String statement() {
        String action = text("notAction")
                .map(value -> "\"NotAction\":" + value)
                .orElse("\"Action\":" + text("action").orElse("\"sts:AssumeRoleWithWebIdentity\""));
        return "{\"Effect\":\"Allow\",\"Principal\":"
                + text("principal").orElse("{\"Federated\":\"ARN\"}") + "," + action
                + text("condition").map(value -> ",\"Condition\":" + value).orElse("") + "}";
    }

    @Override
    public String toString() {
        return row.get("name").asString() + ": " + row.get("expect").asString() + " [" + source + "]";
    }
}
