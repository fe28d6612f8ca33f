package io.github.irsadoctor.checklist.trust;

import io.github.irsadoctor.iam.WebIdentity;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The trust policy statement that lets exactly one service account of one cluster in, as JSON. */
final class StatementText {

    private StatementText() {}

    static String of(WebIdentity identity) {
        Map<String, String> equal = new LinkedHashMap<>();
        equal.put(identity.issuer().hostAndPath() + ":aud", identity.audience());
        equal.put(identity.issuer().hostAndPath() + ":sub", identity.subject());
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("Effect", "Allow");
        statement.put("Principal", Map.of("Federated", identity.providerArn()));
        statement.put("Action", WebIdentity.ACTION);
        statement.put("Condition", Map.of("StringEquals", equal));
        return JsonMapper.shared().writeValueAsString(statement);
    }
}
