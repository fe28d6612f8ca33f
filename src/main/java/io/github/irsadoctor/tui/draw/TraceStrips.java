package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.iam.Evaluation;
import io.github.irsadoctor.iam.NearMiss;
import io.github.irsadoctor.iam.Statement;
import io.github.irsadoctor.tui.term.Strip;
import io.github.irsadoctor.tui.term.Style;
import java.util.List;
import java.util.Locale;

/**
 * A policy's evaluation: the decision, then every statement, every part of it with its answer, near misses marked.
 *
 * @param hidden true to show what the policy asks and what the request brings, and no judgement
 */
record TraceStrips(Strips out, boolean hidden) {

    private static final String INDENT = "          ";

    void add(Evaluation evaluation) {
        if (hidden) {
            out.words("Would each part of the policy match the request? Judge for yourself.", Style.DIM);
        } else {
            decision(evaluation);
        }
        evaluation.statements().forEach(this::statement);
    }

    private void decision(Evaluation evaluation) {
        Sign sign = switch (evaluation.decision()) {
            case ALLOWED -> new Sign("✔ ALLOWED  ", "", Style.GOOD.strong());
            case REFUSED -> new Sign("✘ REFUSED  ", "", Style.BAD);
            case CANNOT_JUDGE -> new Sign("? OPEN  ", "", Style.OPEN.strong());
        };
        out.hanging(sign.sign(), sign.style(), evaluation.says(), Style.TITLE);
    }

    private void statement(Evaluation.StatementTrace trace) {
        Statement statement = trace.statement();
        String name = statement.label() + ", " + word(statement.effect());
        out.blank();
        if (hidden) {
            out.words(name, Style.TITLE);
        } else {
            Sign sign = Sign.of(trace.matches());
            out.words(name, Style.TITLE);
            out.add(Strip.of(sign.sign() + " ", sign.style()).and(matches(trace.matches()), sign.style()));
        }
        trace.parts().forEach(this::part);
    }

    private static String word(Statement.Effect effect) {
        return switch (effect) {
            case ALLOW -> "Allow";
            case DENY -> "Deny";
            case UNREADABLE -> "no effect";
        };
    }

    private static String matches(Evaluation.Answer answer) {
        return switch (answer) {
            case YES -> "yes, it matches";
            case NO -> "NO, it does not match";
            case UNKNOWN -> "whether it matches cannot be known";
        };
    }

    private void part(Evaluation.PartTrace part) {
        String name = part.part().name().toLowerCase(Locale.ROOT);
        if (hidden) {
            out.words("  " + name, Style.DIM);
            out.fields(plain(part));
            return;
        }
        Sign sign = Sign.of(part.answer());
        String label = String.format("  %s %-7s ", sign.sign(), sign.word());
        if (part.answer() == Evaluation.Answer.YES) {
            out.hanging(label, sign.style(), name + ": " + part.written(), Style.PLAIN);
            return;
        }
        out.hanging(label, sign.style(), name + ": " + part.why(), Style.PLAIN);
        out.fields(part.miss().map(TraceStrips::marked).orElseGet(() -> plain(part)));
        part.miss().ifPresent(miss -> out.hanging(INDENT, Style.DIM, sentence(miss.says()), Style.PLAIN));
    }

    private static String sentence(String clause) {
        if (clause.isEmpty()) {
            return "";
        }
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + (clause.endsWith(".") ? "" : ".");
    }

    private static List<Line> marked(NearMiss miss) {
        return List.of(Line.of("request", miss.wanted()), Line.marked("policy", miss.written(), miss.marks()));
    }

    private static List<Line> plain(Evaluation.PartTrace part) {
        return List.of(Line.of("request", part.asked()), Line.of("policy", part.written()));
    }
}
