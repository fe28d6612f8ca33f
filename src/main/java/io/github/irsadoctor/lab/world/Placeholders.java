package io.github.irsadoctor.lab.world;

import io.github.irsadoctor.text.Spelling;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names a world writes instead of values that follow from its cluster and app. {@code $${name}} stands for {@code ${name}}
 * itself; what is no name of ours in form ({@code ${ACCOUNT_ID}}, {@code ${aws:username}}) stays as it is.
 */
final class Placeholders implements UnaryOperator<String> {

    private static final Pattern PLACEHOLDER = Pattern.compile("(\\$?)\\$\\{([a-z][A-Za-z]*)}");

    private final Map<String, String> values = new LinkedHashMap<>();

    Placeholders(ClusterSpec cluster, AppSpec app) {
        String partition = cluster.partition().name();
        values.put("issuer", cluster.issuer().hostAndPath());
        values.put("issuerUrl", cluster.issuer().url());
        values.put("account", cluster.account());
        values.put("roleAccount", app.roleAccount(cluster));
        values.put("region", cluster.region());
        values.put("partition", partition);
        values.put("cluster", cluster.name());
        values.put("providerArn", cluster.issuer().providerArn(partition, app.roleAccount(cluster)));
        values.put("role", app.role());
        values.put("roleArn", app.roleArn(cluster).toString());
        values.put("namespace", app.namespace());
        values.put("serviceAccount", app.serviceAccount());
        values.put("subject", app.subject().toString());
        values.put("audience", app.audience());
    }

    /**
     * The text with every placeholder replaced.
     *
     * @throws IllegalArgumentException with a sentence, for a placeholder that does not exist
     */
    @Override
    public String apply(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(replaced(match)));
    }

    private String replaced(MatchResult match) {
        String name = match.group(2);
        if (!match.group(1).isEmpty()) {
            return "${" + name + "}";
        }
        if (!values.containsKey(name)) {
            String meant = Spelling.nearest(name, values.keySet())
                    .map(near -> "did you mean ${" + near + "}?")
                    .orElse("known are " + String.join(", ", values.keySet()) + "; write $${" + name
                            + "} for the text itself");
            throw new IllegalArgumentException("there is no placeholder ${" + name + "}; " + meant);
        }
        return values.get(name);
    }
}
