package io.github.irsadoctor.lab.aws.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a query call's parameters and collects what is wrong with them: AWS names all constraints that are not met in
 * one ValidationError ("2 validation errors detected: Value ... ; Value ..."). Call {@link #end} behind the last one.
 */
public final class Fields {

    private final Form form;
    private final List<String> errors = new ArrayList<>();

    public Fields(Form form) {
        this.form = form;
    }

    /** A parameter that must be there, and be empty only where the rules let it; an empty text where it is not. */
    public String need(String name, Rule... rules) {
        boolean emptyIsFine =
                rules.length > 0 && Stream.of(rules).allMatch(rule -> rule.met().test(""));
        Optional<String> value = form.get(name).filter(text -> emptyIsFine || !text.isEmpty());
        if (value.isEmpty()) {
            errors.add("Value null at '" + lower(name) + "' failed to satisfy constraint: Member must not be null");
        }
        value.ifPresent(text -> check(name, text, rules));
        return value.orElse("");
    }

    /** A parameter that may be left out. */
    public Optional<String> may(String name, Rule... rules) {
        Optional<String> value = form.get(name);
        value.ifPresent(text -> check(name, text, rules));
        return value;
    }

    /** A list whose members must all meet the rules; AWS then shows the list and every rule of its members. */
    public List<String> list(String name, Rule... rules) {
        List<String> values = form.list(name);
        boolean met = values.stream()
                .allMatch(value -> Stream.of(rules).allMatch(rule -> rule.met().test(value)));
        if (!met) {
            String all = Stream.of(rules).map(Rule::says).collect(Collectors.joining(", "));
            wrong(name, "[" + String.join(", ", values) + "]", "Member must satisfy constraint: [" + all + "]");
        }
        return values;
    }

    /** A whole number within bounds. */
    public OptionalInt number(String name, int least, int most) {
        Optional<String> value = form.get(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        int number = parse(value.get());
        if (number < least) {
            wrong(name, value.get(), "Member must have value greater than or equal to " + least);
        } else if (number > most) {
            wrong(name, value.get(), "Member must have value less than or equal to " + most);
        }
        return OptionalInt.of(number);
    }

    /** Notes a constraint that is not met. */
    public void wrong(String name, String value, String rule) {
        errors.add("Value '" + value + "' at '" + lower(name) + "' failed to satisfy constraint: " + rule);
    }

    /** Throws the ValidationError, if there is anything to say. */
    public void end() {
        if (!errors.isEmpty()) {
            String count = errors.size() == 1 ? "1 validation error" : errors.size() + " validation errors";
            throw Refusal.validation(count + " detected: " + String.join("; ", errors));
        }
    }

    private void check(String name, String value, Rule... rules) {
        Stream.of(rules).filter(rule -> !rule.met().test(value)).forEach(rule -> wrong(name, value, rule.says()));
    }

    // Query services answer a text where a number should be before they look at any constraint (wording unconfirmed).
    private static int parse(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw new Refusal(400, "MalformedInput", "Invalid Argument");
        }
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
