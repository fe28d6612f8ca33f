package io.github.irsadoctor.lab.kube.write;

import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What the API server checks of every object's metadata.
 *
 * @see <a href="https://github.com/kubernetes/apimachinery/blob/master/pkg/util/validation/validation.go">apimachinery, util/validation</a>
 */
record Validity(Resource kind, JsonNode object, List<Refused.Cause> causes) {

    private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final String SUBDOMAIN = LABEL + "(\\." + LABEL + ")*";
    private static final String QUALIFIED = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private static final Pattern KEY = Pattern.compile("(" + SUBDOMAIN + "/)?" + QUALIFIED);
    private static final Pattern VALUE = Pattern.compile("(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?");
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_NAME = 253;
    private static final int ANNOTATIONS = 256 * 1024;

    /** Refuses a new object with all that is wrong with it. */
    static void check(Resource kind, JsonNode object) {
        refuse(kind, object, causes(kind, object));
    }

    /** Refuses a changed object with all that was not wrong before. */
    static void check(Resource kind, JsonNode before, JsonNode after) {
        List<Refused.Cause> causes = causes(kind, after);
        causes.removeAll(causes(kind, before));
        refuse(kind, after, causes);
    }

    private static List<Refused.Cause> causes(Resource kind, JsonNode object) {
        Validity validity = new Validity(kind, object, new ArrayList<>());
        validity.name();
        validity.labels();
        validity.annotations();
        new SpecValidity(kind, object, validity.causes()).check();
        return validity.causes();
    }

    private static void refuse(Resource kind, JsonNode object, List<Refused.Cause> causes) {
        if (!causes.isEmpty()) {
            throw Refused.invalid(kind, object.at("/metadata/name").asString(""), causes);
        }
    }

    private void name() {
        String name = object.at("/metadata/name").asString("");
        if (name.isEmpty()) {
            causes.add(Refused.Cause.required("metadata.name", "name or generateName is required"));
        } else if (kind.equals(Resources.NAMESPACES)) {
            name(name, LABEL, LONGEST_LABEL, labelRule());
        } else {
            name(name, SUBDOMAIN, LONGEST_NAME, subdomainRule());
        }
    }

    private void name(String name, String pattern, int longest, String rule) {
        if (name.length() > longest) {
            causes.add(
                    Refused.Cause.invalid("metadata.name", quoted(name), "must be no more than " + longest + " bytes"));
        }
        if (!name.matches(pattern)) {
            causes.add(Refused.Cause.invalid("metadata.name", quoted(name), rule));
        }
    }

    static String labelRule() {
        return "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and"
                + " end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '"
                + LABEL + "')";
    }

    private static String subdomainRule() {
        return "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must"
                + " start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '"
                + SUBDOMAIN + "')";
    }

    private void labels() {
        object.at("/metadata/labels").properties().forEach(entry -> {
            key("metadata.labels", entry.getKey());
            String value = entry.getValue().asString("");
            if (value.length() > LONGEST_LABEL) {
                causes.add(Refused.Cause.invalid(
                        "metadata.labels", quoted(value), "must be no more than " + LONGEST_LABEL + " bytes"));
            }
            if (!VALUE.matcher(value).matches()) {
                causes.add(Refused.Cause.invalid(
                        "metadata.labels",
                        quoted(value),
                        "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and"
                                + " must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or"
                                + " '12345', regex used for validation is '" + VALUE + "')"));
            }
        });
    }

    private void annotations() {
        int size = 0;
        for (var entry : object.at("/metadata/annotations").properties()) {
            key("metadata.annotations", entry.getKey());
            size += entry.getKey().length() + entry.getValue().asString("").length();
        }
        if (size > ANNOTATIONS) {
            causes.add(new Refused.Cause(
                    "FieldValueTooLong",
                    "metadata.annotations",
                    "Too long: may not be more than " + ANNOTATIONS + " bytes"));
        }
    }

    private void key(String field, String key) {
        if (!KEY.matcher(key).matches()) {
            causes.add(Refused.Cause.invalid(
                    field,
                    quoted(key),
                    "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an"
                            + " alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for"
                            + " validation is '" + QUALIFIED + "')"));
        }
    }

    static String quoted(String value) {
        return "\"" + value + "\"";
    }
}
