package io.github.irsadoctor.checklist.trust;

import io.github.irsadoctor.iam.Evaluation;
import io.github.irsadoctor.iam.Evaluator;
import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.iam.PolicyReader;
import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.iam.WebIdentity;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One row of the table of trust policies and their causes. */
record TrustRow(JsonNode row) {

    static final String ISSUER = "oidc.eks.eu-west-1.amazonaws.com/id/4F2A6B8C0D1E2F3A4B5C6D7E8F901234";
    static final String OLD = "oidc.eks.eu-west-1.amazonaws.com/id/9B07AA55CC33DD11EE99FF77AA55BB0C";
    static final String SUBJECT = "system:serviceaccount:payments:checkout";
    private static final String PROVIDERS = "arn:aws:iam::111122223333:oidc-provider/";

    static List<TrustRow> all() throws IOException {
        List<TrustRow> rows = new ArrayList<>();
        try (InputStream in = TrustRow.class.getResourceAsStream("/checklist/trust-faults.yaml")) {
            new YAMLMapper().readTree(in).forEach(row -> rows.add(new TrustRow(row)));
        }
        return rows;
    }

    List<String> causes() {
        List<String> causes = new ArrayList<>();
        row.get("causes").forEach(cause -> causes.add(cause.asString()));
        return causes;
    }

    boolean undecided() {
        return row.has("undecided");
    }

    WebIdentity identity() {
        RoleArn role = RoleArn.parse(text("role").orElse("arn:aws:iam::111122223333:role/checkout"))
                .orElseThrow();
        return new WebIdentity(new Issuer(ISSUER), SUBJECT, "sts.amazonaws.com", role);
    }

    Evaluation evaluation() {
        return Evaluator.trust(
                PolicyReader.read(policy()).asDocument().orElseThrow(),
                identity().request());
    }

    String policy() {
        return filled(text("document")
                .orElseGet(() -> "{\"Version\":\"2012-10-17\",\"Statement\":"
                        + text("statements").orElseGet(this::statements) + "}"));
    }

    private String statements() {
        String condition = text("condition")
                .orElse("{\"StringEquals\":{\"{ISS}:sub\":\"{SUB}\",\"{ISS}:aud\":\"sts.amazonaws.com\"}}");
        String action = text("notAction")
                .map(it -> "\"NotAction\":" + it)
                .orElseGet(() -> "\"Action\":" + text("action").orElse("\"sts:AssumeRoleWithWebIdentity\""));
        return "[{\"Sid\":\"Pods\",\"Effect\":\"Allow\",\"Principal\":"
                + text("principal").orElse("{\"Federated\":\"{ARN}\"}") + "," + action
                + (condition.equals("none") ? "" : ",\"Condition\":" + condition) + "}"
                + text("more").map(it -> "," + it).orElse("") + "]";
    }

    private static String filled(String text) {
        return text.replace("{ISS}", ISSUER)
                .replace("{OLDARN}", PROVIDERS + OLD)
                .replace("{OLD}", OLD)
                .replace("{ARN}", PROVIDERS + ISSUER)
                .replace("{SUB}", SUBJECT);
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(row.get(field)).map(JsonNode::asString);
    }

    @Override
    public String toString() {
        return row.get("name").asString() + " " + causes();
    }
}
