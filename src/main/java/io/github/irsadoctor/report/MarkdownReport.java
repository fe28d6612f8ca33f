package io.github.irsadoctor.report;

import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Observation;
import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.walk.Headline;
import io.github.irsadoctor.walk.Outcome;
import io.github.irsadoctor.walk.WalkEvent;
import io.github.irsadoctor.walk.WalkState;
import io.github.irsadoctor.walk.Walked;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A walk that has ended, as Markdown for a ticket or a chat: the headline first, then all that proves it. */
public final class MarkdownReport {

    private static final int MOST_ROWS = 20;

    private final Markdown out = new Markdown();
    private final WalkState state;

    private MarkdownReport(WalkState state) {
        this.state = state;
    }

    /**
     * The whole report in GitHub-flavoured Markdown; no text that was seen can act as markup in it.
     *
     * @throws IllegalArgumentException if the walk has not ended
     */
    public static String render(WalkState state) {
        WalkEvent.Ended end =
                state.end().orElseThrow(() -> new IllegalArgumentException("only a walk that has ended is reported"));
        return new MarkdownReport(state).report(end);
    }

    private String report(WalkEvent.Ended end) {
        headline(end.headline());
        table("Walked", target(end.walked()));
        table("Who is the pod?", identities());
        checks(end.outcomes());
        end.outcomes().forEach(outcome -> new MarkdownStep(out).add(outcome));
        table("CloudTrail", List.of("Time", "Outcome", "Role", "Subject", "By"), events());
        table("Errors seen at work", List.of("Time", "Where", "What"), errors());
        unseen(end.outcomes());
        if (!state.commands().isEmpty()) {
            out.heading(2, "What the walk did");
            out.code("sh", String.join("\n", state.commands()));
        }
        evidence(end.outcomes());
        return out.toString();
    }

    private void headline(Headline headline) {
        out.heading(1, "irsa-doctor: " + headline.verdict());
        List<String> causes = headline.findings().stream()
                .map(finding -> finding.cause().id())
                .distinct()
                .toList();
        out.paragraph(String.join(", ", causes), headline.says());
        out.list(headline.findings().stream().skip(1).map(MarkdownReport::also).toList());
    }

    private static String also(Finding finding) {
        return "also " + finding.cause() + ", " + finding.subject() + ": " + finding.says();
    }

    private static List<List<String>> target(Walked walked) {
        List<List<String>> rows = new ArrayList<>();
        walked.cluster().ifPresent(name -> rows.add(List.of("cluster", name)));
        rows.add(List.of("context", walked.context()));
        rows.add(List.of("namespace", walked.target().namespace()));
        rows.add(List.of("target", walked.target().label()));
        walked.container().ifPresent(name -> rows.add(List.of("container", name)));
        walked.serviceAccount().ifPresent(name -> rows.add(List.of("service account", name)));
        walked.roleArn().ifPresent(arn -> rows.add(List.of("role", arn)));
        return rows;
    }

    private List<List<String>> identities() {
        List<List<String>> rows = new ArrayList<>();
        state.identities().forEach((kind, says) -> rows.add(List.of(kind.label(), says)));
        return rows;
    }

    private void checks(List<Outcome> outcomes) {
        table(
                "Checks",
                List.of("Check", "Status", "Answer"),
                outcomes.stream()
                        .map(outcome -> List.of(title(outcome.card()), sign(outcome), outcome.says()))
                        .toList());
    }

    static String title(StepCard card) {
        return card.number() == 0 ? card.title() : card.number() + " " + card.title();
    }

    private static String sign(Outcome outcome) {
        Sign sign = Sign.of(outcome.status());
        return sign.glyph() + " " + sign.word();
    }

    private List<List<String>> events() {
        return Shown.events(state).stream().map(MarkdownReport::event).toList();
    }

    private static List<String> event(TrailEvent event) {
        return List.of(
                time(Optional.of(event.time())), event.outcome(), event.roleArn(), event.subject(), event.agent());
    }

    private List<List<String>> errors() {
        return state.observations().stream()
                .filter(seen -> !seen.success())
                .distinct()
                .map(MarkdownReport::error)
                .toList();
    }

    private static List<String> error(Observation seen) {
        String outlived = seen.outlived() ? " (outlived: something it speaks of changed since)" : "";
        return List.of(time(seen.at()), seen.where(), seen.says() + outlived);
    }

    private void unseen(List<Outcome> outcomes) {
        List<String> all = outcomes.stream()
                .flatMap(outcome -> outcome.unseen().stream())
                .distinct()
                .map(MarkdownReport::unseen)
                .toList();
        if (!all.isEmpty()) {
            out.heading(2, "What could not be seen");
            out.list(all);
        }
    }

    private void evidence(List<Outcome> outcomes) {
        List<Outcome> clear = outcomes.stream()
                .filter(outcome -> MarkdownStep.shows(outcome.exhibits()))
                .filter(outcome -> outcome.findings().isEmpty())
                .toList();
        if (!clear.isEmpty()) {
            out.heading(2, "Evidence of the other checks");
            clear.forEach(outcome -> new MarkdownStep(out).evidence(outcome));
        }
    }

    private static String unseen(Unseen unseen) {
        return unseen.says().contains(unseen.missing())
                ? unseen.says()
                : unseen.says() + "; missing: " + unseen.missing();
    }

    private void table(String title, List<List<String>> rows) {
        table(title, List.of("What", "Seen"), rows);
    }

    private void table(String title, List<String> columns, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        out.heading(2, title);
        out.table(columns, rows.stream().limit(MOST_ROWS).toList());
        if (rows.size() > MOST_ROWS) {
            out.paragraph("", "and " + (rows.size() - MOST_ROWS) + " more");
        }
    }

    private static String time(Optional<Instant> at) {
        return at.map(it -> it.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("no time");
    }
}
