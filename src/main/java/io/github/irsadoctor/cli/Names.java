package io.github.irsadoctor.cli;

import io.github.irsadoctor.iam.RoleArn;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks what is typed for a name, before anybody is asked about it. */
final class Names {

    private static final Pattern OBJECT = Pattern.compile("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-\\d+");

    private Names() {}

    /** The name of a Kubernetes object (RFC 1123 subdomain). */
    static String object(String what, String name) {
        return checked(OBJECT, name, what + " is named in lower-case letters, digits, dashes and dots");
    }

    /** The name of a namespace or container (RFC 1123 label). */
    static Optional<String> label(String option, String name) {
        return given(option, name)
                .map(it -> checked(LABEL, it, option + " takes a name of lower-case letters, digits and dashes"));
    }

    static Optional<String> region(String name) {
        return given("--region", name).map(it -> checked(REGION, it, "--region takes an AWS region such as eu-west-1"));
    }

    static Optional<String> role(String option, String arn) {
        return given(option, arn).map(it -> {
            if (RoleArn.parse(it).isEmpty()) {
                throw new WrongInput(
                        option + " takes a role ARN such as arn:aws:iam::111122223333:role/NAME, not \"" + it + "\".");
            }
            return it;
        });
    }

    /** An option's value; empty where the option is not there. An empty value is a slip, not a wish. */
    static Optional<String> given(String option, String value) {
        if (value != null && value.isBlank()) {
            throw new WrongInput(option + " is given without a value.");
        }
        return Optional.ofNullable(value);
    }

    private static String checked(Pattern form, String name, String rule) {
        if (!form.matcher(name).matches()) {
            throw new WrongInput(rule + ", not \"" + name + "\".");
        }
        return name;
    }
}
