package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.iam.Evaluation;
import io.github.irsadoctor.iam.NearMiss;
import io.github.irsadoctor.iam.Statement;
import io.github.irsadoctor.tui.term.Glyphs;
import io.github.irsadoctor.tui.term.Strip;
import io.github.irsadoctor.tui.term.Style;
import java.util.List;
import java.util.Locale;

/** A policy's evaluation: every statement, every part of it with its answer, near misses marked. */
record TraceStrips(Strips out) {

    void add(Evaluation evaluation) {
        Sign sign = switch (evaluation.decision()) {
            case ALLOWED -> new Sign("✔ allowed: ", "", Style.GOOD);
            case REFUSED -> new Sign("✘ refused: ", "", Style.BAD);
            case CANNOT_JUDGE -> new Sign("? cannot be judged: ", "", Style.OPEN);
        };
        out.hanging(sign.sign(), sign.style(), evaluation.says(), Style.PLAIN);
        evaluation.statements().forEach(this::statement);
    }

    private void statement(Evaluation.StatementTrace trace) {
        Statement statement = trace.statement();
        String name = "statement " + (statement.index() + 1)
                + statement.sid().map(sid -> " (" + sid + ")").orElse("") + ", " + word(statement.effect());
        Sign sign = Sign.of(trace.matches());
        out.add(Strip.of(Glyphs.middle(name, out.columns() - 18), Style.TITLE)
                .and(", matches: ", Style.DIM)
                .and(sign.word(), sign.style()));
        trace.parts().forEach(this::part);
    }

    private static String word(Statement.Effect effect) {
        return switch (effect) {
            case ALLOW -> "Allow";
            case DENY -> "Deny";
            case UNREADABLE -> "no effect";
        };
    }

    private void part(Evaluation.PartTrace part) {
        Sign sign = Sign.of(part.answer());
        String label =
                String.format(" %s %-10s", sign.sign(), part.part().name().toLowerCase(Locale.ROOT));
        if (part.answer() == Evaluation.Answer.YES) {
            out.add(Strip.of(label, sign.style())
                    .and(Glyphs.middle(part.written(), out.columns() - label.length()), Style.PLAIN));
            return;
        }
        out.hanging(label, sign.style(), part.why(), Style.PLAIN);
        out.fields(part.miss().map(TraceStrips::marked).orElseGet(() -> plain(part)));
        part.miss().ifPresent(miss -> out.hanging("   ", Style.DIM, miss.says(), Style.DIM));
    }

    private static List<Line> marked(NearMiss miss) {
        return List.of(Line.of("request", miss.wanted()), Line.marked("policy", miss.written(), miss.marks()));
    }

    private static List<Line> plain(Evaluation.PartTrace part) {
        return List.of(Line.of("request", part.asked()), Line.of("policy", part.written()));
    }
}
