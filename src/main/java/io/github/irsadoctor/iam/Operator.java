package io.github.irsadoctor.iam;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A condition operator, taken apart. Names are matched as IAM spells them: whether other letter case is accepted is not
 * documented.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">condition
 *     operators</a>
 */
record Operator(Quantifier quantifier, Test test, boolean ifExists) {

    private static final String IF_EXISTS = "IfExists";

    /** How several values of one key are asked. */
    enum Quantifier {
        NONE(""),
        ALL("ForAllValues:"),
        ANY("ForAnyValue:");

        private final String prefix;

        Quantifier(String prefix) {
            this.prefix = prefix;
        }
    }

    /** What kind of value is compared. */
    enum Kind {
        TEXT,
        TEXT_ANY_CASE,
        PATTERN,
        NUMBER,
        DATE,
        BOOL,
        BINARY,
        ADDRESS,
        ARN,
        NULL
    }

    /** Every operator the documentation lists. */
    enum Test {
        STRING_EQUALS("StringEquals", Kind.TEXT, false),
        STRING_NOT_EQUALS("StringNotEquals", Kind.TEXT, true),
        STRING_EQUALS_ANY_CASE("StringEqualsIgnoreCase", Kind.TEXT_ANY_CASE, false),
        STRING_NOT_EQUALS_ANY_CASE("StringNotEqualsIgnoreCase", Kind.TEXT_ANY_CASE, true),
        STRING_LIKE("StringLike", Kind.PATTERN, false),
        STRING_NOT_LIKE("StringNotLike", Kind.PATTERN, true),
        NUMERIC_EQUALS("NumericEquals", Kind.NUMBER, false),
        NUMERIC_NOT_EQUALS("NumericNotEquals", Kind.NUMBER, true),
        NUMERIC_LESS("NumericLessThan", Kind.NUMBER, order -> order < 0),
        NUMERIC_LESS_EQUALS("NumericLessThanEquals", Kind.NUMBER, order -> order <= 0),
        NUMERIC_GREATER("NumericGreaterThan", Kind.NUMBER, order -> order > 0),
        NUMERIC_GREATER_EQUALS("NumericGreaterThanEquals", Kind.NUMBER, order -> order >= 0),
        DATE_EQUALS("DateEquals", Kind.DATE, false),
        DATE_NOT_EQUALS("DateNotEquals", Kind.DATE, true),
        DATE_LESS("DateLessThan", Kind.DATE, order -> order < 0),
        DATE_LESS_EQUALS("DateLessThanEquals", Kind.DATE, order -> order <= 0),
        DATE_GREATER("DateGreaterThan", Kind.DATE, order -> order > 0),
        DATE_GREATER_EQUALS("DateGreaterThanEquals", Kind.DATE, order -> order >= 0),
        BOOL("Bool", Kind.BOOL, false),
        BINARY_EQUALS("BinaryEquals", Kind.BINARY, false),
        IP_ADDRESS("IpAddress", Kind.ADDRESS, false),
        NOT_IP_ADDRESS("NotIpAddress", Kind.ADDRESS, true),
        ARN_EQUALS("ArnEquals", Kind.ARN, false),
        ARN_LIKE("ArnLike", Kind.ARN, false),
        ARN_NOT_EQUALS("ArnNotEquals", Kind.ARN, true),
        ARN_NOT_LIKE("ArnNotLike", Kind.ARN, true),
        NULL("Null", Kind.NULL, false);

        private final String spelling;
        private final Kind kind;
        private final boolean negated;
        private final IntPredicate order;

        Test(String spelling, Kind kind, boolean negated) {
            this(spelling, kind, negated, order -> order == 0);
        }

        Test(String spelling, Kind kind, IntPredicate order) {
            this(spelling, kind, false, order);
        }

        Test(String spelling, Kind kind, boolean negated, IntPredicate order) {
            this.spelling = spelling;
            this.kind = kind;
            this.negated = negated;
            this.order = order;
        }

        String spelling() {
            return spelling;
        }

        Kind kind() {
            return kind;
        }

        boolean negated() {
            return negated;
        }

        /** Whether {@code asked.compareTo(written)} satisfies the test, negation left aside. */
        boolean accepts(int compared) {
            return order.test(compared);
        }
    }

    /** Reads an operator; empty if the documentation lists none of this name. */
    static Optional<Operator> parse(String written) {
        Quantifier quantifier = Arrays.stream(Quantifier.values())
                .filter(each -> each != Quantifier.NONE && written.startsWith(each.prefix))
                .findFirst()
                .orElse(Quantifier.NONE);
        String rest = written.substring(quantifier.prefix.length());
        boolean ifExists = rest.endsWith(IF_EXISTS);
        String name = ifExists ? rest.substring(0, rest.length() - IF_EXISTS.length()) : rest;
        return Arrays.stream(Test.values())
                .filter(test -> test.spelling.equals(name))
                .filter(test -> test != Test.NULL || (quantifier == Quantifier.NONE && !ifExists))
                .map(test -> new Operator(quantifier, test, ifExists))
                .findFirst();
    }

    /** The answer where the key is not in the request. */
    boolean trueWhenMissing() {
        return ifExists || quantifier == Quantifier.ALL || (test.negated && quantifier == Quantifier.NONE);
    }
}
