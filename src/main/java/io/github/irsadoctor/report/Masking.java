package io.github.irsadoctor.report;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Identity;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Observation;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.facts.WorkloadName;
import io.github.irsadoctor.walk.Headline;
import io.github.irsadoctor.walk.Outcome;
import io.github.irsadoctor.walk.WalkEvent;
import io.github.irsadoctor.walk.WalkState;
import io.github.irsadoctor.walk.Walked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes every text of a walk, so that whatever prints it afterwards prints the changed one. */
public record Masking(UnaryOperator<String> text) {

    /** The walk with each account id replaced by a word, the same for the same account. */
    public static WalkState ofAccounts(WalkState state) {
        StandIns words = new StandIns();
        new Masking(words::learn).walk(state);
        return new Masking(words::replace).walk(state);
    }

    private WalkState walk(WalkState state) {
        Map<String, WalkState.StepState> steps = new LinkedHashMap<>();
        state.steps().forEach((id, step) -> steps.put(id, step(step)));
        Map<Identity.Kind, String> identities = new LinkedHashMap<>();
        state.identities().forEach((kind, says) -> identities.put(kind, text(says)));
        List<Observation> observations =
                state.observations().stream().map(this::observation).toList();
        return new WalkState(
                steps,
                identities,
                observations,
                texts(state.commands()),
                state.end().map(this::end));
    }

    private WalkState.StepState step(WalkState.StepState step) {
        MaskedExhibit exhibits = new MaskedExhibit(this);
        return new WalkState.StepState(
                step.card(),
                step.running(),
                step.exhibits().stream().map(it -> it.match(exhibits)).toList(),
                step.outcome().map(this::outcome));
    }

    private WalkEvent.Ended end(WalkEvent.Ended end) {
        Headline headline = new Headline(
                end.headline().verdict(),
                text(end.headline().says()),
                end.headline().findings().stream().map(this::finding).toList());
        List<Outcome> outcomes = end.outcomes().stream().map(this::outcome).toList();
        return new WalkEvent.Ended(headline, walked(end.walked()), outcomes, end.took());
    }

    private Walked walked(Walked walked) {
        Target target = walked.target();
        Target named = new Target(
                text(target.namespace()),
                text(target.pod()),
                target.workload().map(it -> new WorkloadName(it.kind(), text(it.name()))),
                text(target.container()),
                text(target.roleMeant()));
        return new Walked(
                text(walked.cluster()),
                text(walked.context()),
                named,
                text(walked.container()),
                text(walked.serviceAccount()),
                text(walked.roleArn()));
    }

    private Outcome outcome(Outcome outcome) {
        MaskedExhibit exhibits = new MaskedExhibit(this);
        return new Outcome(
                outcome.card(),
                outcome.status(),
                text(outcome.says()),
                outcome.findings().stream().map(this::finding).toList(),
                outcome.unseen().stream()
                        .map(it -> new Unseen(text(it.says()), text(it.missing())))
                        .toList(),
                outcome.exhibits().stream().map(it -> it.match(exhibits)).toList(),
                outcome.took());
    }

    private Finding finding(Finding finding) {
        return new Finding(
                finding.cause(),
                text(finding.subject()),
                text(finding.says()),
                lines(finding.evidence()),
                finding.fixes().stream().map(this::fix).toList());
    }

    private Fix fix(Fix fix) {
        MaskedChange changes = new MaskedChange(this);
        return new Fix(
                text(fix.title()),
                text(fix.why()),
                fix.risk(),
                fix.changes().stream().map(it -> it.match(changes)).toList());
    }

    private Observation observation(Observation seen) {
        return new Observation(
                seen.at(), text(seen.where()), text(seen.says()), seen.proved(), seen.outlived(), seen.success());
    }

    List<Line> lines(List<Line> lines) {
        return lines.stream()
                .map(line -> new Line(text(line.label()), text(line.value()), line.marks()))
                .toList();
    }

    String text(String seen) {
        return text.apply(seen);
    }

    Optional<String> text(Optional<String> seen) {
        return seen.map(text);
    }

    List<String> texts(List<String> seen) {
        return seen.stream().map(text).toList();
    }

    private record MaskedChange(Masking masking) implements Change.Cases<Change> {

        @Override
        public Change kubectl(Change.Kubectl change) {
            return new Change.Kubectl(masking.texts(change.arguments()));
        }

        @Override
        public Change aws(Change.Aws change) {
            return new Change.Aws(masking.texts(change.arguments()));
        }

        @Override
        public Change handOver(Change.HandOver change) {
            return new Change.HandOver(masking.text(change.text()));
        }
    }
}
