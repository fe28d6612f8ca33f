package io.github.irsadoctor.lab.aws.iam.document;

import io.github.irsadoctor.iam.Arn;
import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Whom a trust policy can name. A federated principal must look like one, it need not exist; an AWS principal must exist
 * (irsa-semantics 4.5). The lab knows its own accounts: a principal of any other, or one a stored policy names already,
 * is taken to be there.
 */
public final class Principals {

    private static final Pattern DOMAIN = Pattern.compile("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Pattern PROVIDER = Pattern.compile("(saml|oidc)-provider/[^*?\\s]+");
    private static final Pattern SERVICE =
            Pattern.compile("[a-z0-9.-]+\\.amazonaws\\.com(\\.cn)?|[a-z0-9.-]+\\.aws\\.internal");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    private final AwsState aws;

    public Principals(AwsState aws) {
        this.aws = aws;
    }

    void check(JsonNode principal) {
        if (principal.isString() && principal.asString().equals("*")) {
            return;
        }
        if (!principal.isObject()) {
            throw Refusal.malformed(Syntax.ERRORS);
        }
        boolean nobody = principal.properties().stream()
                .allMatch(entry -> Syntax.texts(entry.getValue()).isEmpty());
        if (nobody) {
            throw Refusal.malformed("Invalid principal in policy: com.amazon.balsa.error.InvalidPolicyException: "
                    + "The passed in policy has a statement with no principals!");
        }
        principal
                .properties()
                .forEach(entry -> Syntax.texts(entry.getValue()).forEach(value -> check(entry.getKey(), value)));
    }

    private void check(String type, String value) {
        switch (type) {
            case "Federated" -> federated(value);
            case "AWS" -> require(aws(value), type, value);
            case "Service" -> require(SERVICE.matcher(value).matches(), type, value);
            case "CanonicalUser" -> require(value.matches("[0-9a-f]{64}"), type, value);
            default -> throw Refusal.malformed(Syntax.ERRORS);
        }
    }

    private void federated(String value) {
        boolean provider = Arn.parse(value)
                .filter(arn -> arn.partition().equals(aws.partition()))
                .filter(arn -> arn.service().equals("iam")
                        && ACCOUNT.matcher(arn.account()).matches())
                .filter(arn -> PROVIDER.matcher(arn.resource()).matches())
                .isPresent();
        if (!provider && !DOMAIN.matcher(value).matches()) {
            throw Refusal.malformed("Federated principals must be valid domain names or SAML metadata ARNs");
        }
    }

    private boolean aws(String value) {
        if (value.equals("*") || ACCOUNT.matcher(value).matches()) {
            return true;
        }
        Optional<Arn> arn = Arn.parse(value).filter(it -> it.partition().equals(aws.partition()));
        return arn.filter(it -> ACCOUNT.matcher(it.account()).matches())
                .filter(this::exists)
                .isPresent();
    }

    private boolean exists(Arn arn) {
        if (arn.resource().matches(".*[*?].*")) {
            return false;
        }
        if (arn.service().equals("sts")) {
            return arn.resource().startsWith("assumed-role/") || arn.resource().startsWith("federated-user/");
        }
        boolean named = arn.resource().equals("root")
                || arn.resource().startsWith("role/")
                || arn.resource().startsWith("user/");
        return arn.service().equals("iam") && named && (!ours(arn) || known(arn.toString()));
    }

    private boolean ours(Arn arn) {
        return !arn.resource().equals("root")
                && aws.roles().stream().anyMatch(role -> role.arn().account().equals(arn.account()));
    }

    private boolean known(String arn) {
        return aws.roles().stream().anyMatch(role -> role.arn().toString().equals(arn))
                || aws.signers().values().stream()
                        .anyMatch(identity -> identity.arn().equals(arn))
                || aws.roles().stream().anyMatch(role -> role.trust().contains('"' + arn + '"'));
    }

    private static void require(boolean fine, String type, String value) {
        if (!fine) {
            String shown = type.equals("AWS") ? type : type.toUpperCase(Locale.ROOT);
            throw Refusal.malformed("Invalid principal in policy: \"" + shown + "\":\"" + value + "\"");
        }
    }
}
