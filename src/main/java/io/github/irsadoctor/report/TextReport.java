package io.github.irsadoctor.report;

import io.github.irsadoctor.check.Identity;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Observation;
import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.walk.Outcome;
import io.github.irsadoctor.walk.WalkEvent;
import io.github.irsadoctor.walk.WalkState;
import io.github.irsadoctor.walk.Walked;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A walk that has ended, as text: terse where all is well, full where it is not, the headline last. */
public final class TextReport {

    private static final int EVENTS = 3;
    private static final int OBSERVATIONS = 5;
    private static final int INDENT = 2;

    private TextReport() {}

    /**
     * The whole report, its last line ended.
     *
     * @throws IllegalArgumentException if the walk has not ended
     */
    public static String render(WalkState state, Style style) {
        WalkEvent.Ended end =
                state.end().orElseThrow(() -> new IllegalArgumentException("only a walk that has ended is reported"));
        Page page = new Page(style);
        head(page, end.walked());
        steps(page, state);
        section(page, "Identity", identities(state.identities()));
        section(page, "Errors seen at work", observations(errors(state)));
        section(page, "CloudTrail", events(Shown.events(state)));
        HeadlineText.write(page, end);
        return page.toString();
    }

    private static void head(Page page, Walked walked) {
        String place = walked.cluster().orElse(walked.context());
        String container = walked.container().map(name -> " (" + name + ")").orElse("");
        String target = walked.target().namespace() + " / " + walked.target().label() + container;
        page.line(0, Span.strong("irsa-doctor"), Span.plain("  " + place + " / " + target));
        List<Line> lines = new ArrayList<>();
        walked.serviceAccount().ifPresent(name -> lines.add(Line.of("service account", name)));
        walked.roleArn().ifPresent(arn -> lines.add(Line.of("role", arn)));
        if (walked.cluster().isPresent()) {
            lines.add(Line.of("context", walked.context()));
        }
        LinesText.write(page, INDENT, lines);
        page.gap();
    }

    private static void steps(Page page, WalkState state) {
        List<Outcome> outcomes = state.steps().values().stream()
                .flatMap(step -> step.outcome().stream())
                .toList();
        int titles = outcomes.stream()
                .mapToInt(outcome -> Span.plain(outcome.card().title()).columns())
                .max()
                .orElse(0);
        StepText text = new StepText(page, titles);
        outcomes.forEach(text::write);
    }

    private static void section(Page page, String title, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        page.gap();
        page.line(0, Span.strong(title));
        LinesText.write(page, INDENT, lines);
    }

    private static List<Line> identities(Map<Identity.Kind, String> identities) {
        List<Line> lines = new ArrayList<>();
        identities.forEach((kind, says) -> lines.add(Line.of(kind.label(), says)));
        return lines;
    }

    private static List<Observation> errors(WalkState state) {
        return state.observations().stream().filter(seen -> !seen.success()).toList();
    }

    private static List<Line> observations(List<Observation> observations) {
        List<Line> lines = new ArrayList<>(observations.stream()
                .distinct()
                .limit(OBSERVATIONS)
                .map(seen -> Line.of(
                        time(seen.at()),
                        seen.where() + ": " + seen.says()
                                + (seen.outlived() ? " (outlived: something it speaks of changed since)" : "")))
                .toList());
        more(lines, (int) observations.stream().distinct().count());
        return lines;
    }

    private static List<Line> events(List<TrailEvent> events) {
        List<Line> lines = new ArrayList<>(events.stream()
                .limit(EVENTS)
                .map(event -> Line.of(
                        time(Optional.of(event.time())),
                        String.join(
                                "  ",
                                event.outcome(),
                                event.roleArn(),
                                event.isOwnQuestion()
                                        ? event.agent()
                                        : event.userAgent().split(" ", 2)[0])))
                .toList());
        more(lines, events.size());
        return lines;
    }

    private static void more(List<Line> lines, int of) {
        if (of > lines.size()) {
            lines.add(Line.of("", "and " + (of - lines.size()) + " more"));
        }
    }

    private static String time(Optional<Instant> at) {
        return at.map(it -> it.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("no time");
    }
}
