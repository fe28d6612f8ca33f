package io.github.irsadoctor.live.aws;

import io.github.irsadoctor.live.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One AWS call.
 *
 * @param operation as IAM names the permission: {@code iam:GetRole}
 * @param parameters by their AWS CLI option, without dashes: {@code role-name}
 * @param what the thing, where it is proven absent: {@code role checkout}
 */
record AwsQuestion(String operation, Map<String, String> parameters, String what) {

    private static final Set<String> PAGING = Set.of("next-token", "marker");

    /** With one more parameter. */
    AwsQuestion with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new AwsQuestion(operation, more, what);
    }

    /** As a call, with the AWS CLI command for it: that asks for all pages by itself. */
    Call call() {
        String[] parts = operation.split(":", 2);
        List<String> command = new ArrayList<>(List.of("aws", parts[0], kebab(parts[1])));
        new TreeMap<>(parameters)
                .forEach((name, value) ->
                        command.addAll(PAGING.contains(name) ? List.of() : List.of("--" + name, value)));
        return new Call(operation, parameters, command);
    }

    // GetOpenIDConnectProvider is get-open-id-connect-provider.
    private static String kebab(String operation) {
        return operation
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
