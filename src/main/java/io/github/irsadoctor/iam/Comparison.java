package io.github.irsadoctor.iam;

import io.github.irsadoctor.iam.Evaluation.Answer;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Compares one value of the request with one value of the policy, negation left aside. A value that is not of the
 * operator's kind is unknown: what IAM makes of it is not documented.
 */
final class Comparison {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?");
    private static final int ARN_PARTS = 6;

    private final Template template;

    Comparison(Template template) {
        this.template = template;
    }

    Answer compare(Operator.Test test, String asked, String written) {
        return switch (test.kind()) {
            case TEXT -> answer(template.fill(written, false).map(glob -> glob.matches(asked)));
            case TEXT_ANY_CASE -> answer(template.fill(written, false).map(glob -> glob.matchesAnyCase(asked)));
            case PATTERN -> answer(template.fill(written, true).map(glob -> glob.matches(asked)));
            case ARN -> answer(template.fill(written, true).flatMap(glob -> segments(glob, asked)));
            default -> Template.hasVariable(written) ? Answer.UNKNOWN : typed(test, asked, written);
        };
    }

    private static Answer typed(Operator.Test test, String asked, String written) {
        return switch (test.kind()) {
            case NUMBER -> answer(ordered(test, number(asked), number(written)));
            case DATE -> answer(ordered(test, Moment.parse(asked), Moment.parse(written)));
            case BOOL -> answer(both(bool(asked), bool(written)));
            case BINARY -> answer(both(binary(asked), binary(written)));
            case ADDRESS ->
                answer(AddressRange.parse(written)
                        .flatMap(range -> AddressRange.parse(asked).map(range::contains)));
            default -> Answer.UNKNOWN;
        };
    }

    private static Answer answer(Optional<Boolean> known) {
        return known.map(Answer::of).orElse(Answer.UNKNOWN);
    }

    private static <T extends Comparable<T>> Optional<Boolean> ordered(
            Operator.Test test, Optional<T> asked, Optional<T> written) {
        return asked.flatMap(left -> written.map(right -> test.accepts(left.compareTo(right))));
    }

    private static <T> Optional<Boolean> both(Optional<T> asked, Optional<T> written) {
        return asked.flatMap(left -> written.map(left::equals));
    }

    /**
     * An ARN pattern, part by part, so that a wildcard stays in its part; empty unless both have the six parts of an ARN.
     */
    static Optional<Boolean> segments(Glob pattern, String asked) {
        List<Glob> wanted = pattern.segments(ARN_PARTS);
        String[] parts = asked.split(":", ARN_PARTS);
        if (wanted.size() < ARN_PARTS || parts.length < ARN_PARTS || !parts[0].equals("arn")) {
            return Optional.empty();
        }
        for (int i = 0; i < ARN_PARTS; i++) {
            if (!wanted.get(i).matches(parts[i])) {
                return Optional.of(false);
            }
        }
        return Optional.of(true);
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    static Optional<Boolean> bool(String text) {
        boolean yes = text.equalsIgnoreCase("true");
        return yes || text.equalsIgnoreCase("false") ? Optional.of(yes) : Optional.empty();
    }

    private static Optional<ByteBuffer> binary(String text) {
        try {
            return Optional.of(ByteBuffer.wrap(Base64.getDecoder().decode(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
