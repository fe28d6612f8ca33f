package io.github.irsadoctor.report;

import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.iam.Evaluation;
import io.github.irsadoctor.iam.NearMiss;
import io.github.irsadoctor.iam.Statement;
import io.github.irsadoctor.text.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A policy's evaluation as text: every statement with every part, what it answered and why. */
public final class TraceText {

    private static final int ANSWER = 11;
    private static final int BRIEF = 68;

    private TraceText() {}

    /** The trace alone, without the decision; empty for a policy without statements. */
    public static String render(Evaluation evaluation, Style style) {
        Page page = new Page(style);
        write(page, 0, evaluation);
        return page.toString();
    }

    static void write(Page page, int indent, Evaluation evaluation) {
        evaluation.statements().forEach(trace -> statement(page, indent, trace));
    }

    /** The trace with one line for each part: for a place where the proof stands already and this is beside it. */
    static void brief(Page page, int indent, Evaluation evaluation) {
        evaluation.statements().forEach(trace -> {
            head(page, indent, trace);
            trace.parts().forEach(part -> page.line(indent + 2, briefly(part).toArray(Span[]::new)));
        });
    }

    private static List<Span> briefly(Evaluation.PartTrace part) {
        return List.of(
                Sign.of(part.answer()).span().padded(ANSWER),
                Span.plain(word(part.part())).padded(11),
                Span.plain(Cut.middle(part.written(), BRIEF)));
    }

    private static void statement(Page page, int indent, Evaluation.StatementTrace trace) {
        head(page, indent, trace);
        trace.parts().forEach(part -> part(page, indent + 2, part));
    }

    private static void head(Page page, int indent, Evaluation.StatementTrace trace) {
        page.line(
                indent,
                Sign.of(trace.matches()).span().padded(ANSWER),
                Span.strong("Statement " + (trace.statement().index() + 1)),
                Span.plain(" " + title(trace.statement()) + ": " + matches(trace.matches())));
    }

    private static String title(Statement statement) {
        String effect = switch (statement.effect()) {
            case ALLOW -> "Allow";
            case DENY -> "Deny";
            case UNREADABLE -> "neither Allow nor Deny";
        };
        return statement.sid().map(sid -> effect + " (" + sid + ")").orElse(effect);
    }

    private static String matches(Evaluation.Answer answer) {
        return switch (answer) {
            case YES -> "matches";
            case NO -> "does not match";
            case UNKNOWN -> "can not be judged";
        };
    }

    private static void part(Page page, int indent, Evaluation.PartTrace part) {
        Span sign = Sign.of(part.answer()).span().padded(ANSWER);
        Span name = Span.plain(word(part.part())).padded(11);
        page.wrapped(indent, List.of(sign, name), Span.plain(part.why()));
        LinesText.write(page, indent + ANSWER, lines(part));
    }

    private static List<Line> lines(Evaluation.PartTrace part) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("written", part.written()));
        lines.add(Line.of("asked", part.asked()));
        part.miss().ifPresent(miss -> lines.addAll(miss(miss)));
        return lines;
    }

    private static List<Line> miss(NearMiss miss) {
        return List.of(
                Line.of("near miss", miss.says()),
                Line.of("wanted", miss.wanted()),
                Line.marked("policy", miss.written(), miss.marks()));
    }

    static String word(Evaluation.Part part) {
        String name = part.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
