package io.github.irsadoctor.iam;

import io.github.irsadoctor.iam.Statement.Principal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a Principal or NotPrincipal element.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
 */
final class PrincipalReader {

    private static final List<String> TYPES = List.of("AWS", "Federated", "Service", "CanonicalUser");
    private static final String ELEMENT = "Principal";

    private PrincipalReader() {}

    static List<Principal> read(Json json, String where, Problems problems) {
        if (json instanceof Json.Obj map) {
            return map(map, where, problems);
        }
        if (json instanceof Json.Text text && text.value().equals("*")) {
            problems.add(
                    where, "A role trust policy does not support \"*\" as the whole Principal; name the principal.");
            return List.of(new Principal("*", "*"));
        }
        problems.doubt(
                ELEMENT,
                where,
                "A principal is \"*\" or an object such as {\"Federated\": ARN}; this is " + json.kind() + ".");
        return List.of();
    }

    private static List<Principal> map(Json.Obj map, String where, Problems problems) {
        List<Principal> found = new ArrayList<>();
        Elements types = Elements.of(map, TYPES, where, problems);
        for (String type : TYPES) {
            List<Json> values = types.all(type);
            if (values.size() > 1) {
                problems.doubt(
                        ELEMENT, where + "." + type, "Which list of " + type + " principals counts is not certain.");
            }
            for (Json value : values) {
                StatementReader.texts(value, ELEMENT, where + "." + type, problems)
                        .forEach(text -> found.add(new Principal(type, text)));
            }
        }
        return found;
    }
}
