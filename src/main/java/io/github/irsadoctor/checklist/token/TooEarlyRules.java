package io.github.irsadoctor.checklist.token;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.facts.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pod came before what it should have been given, or in the same moment. */
final class TooEarlyRules {

    static final IrsaRule<TokenEvidence> POD_OLDER =
            IrsaRule.of("T-01", Link.INJECTION, seen -> Untouched.named(seen, TooEarlyRules::podOlder));

    static final IrsaRule<TokenEvidence> RACE =
            IrsaRule.of("T-06", Link.INJECTION, seen -> Untouched.judge(seen, TooEarlyRules::race));

    private TooEarlyRules() {}

    private static Judgement podOlder(TokenEvidence seen) {
        Optional<String> stale = stale(seen);
        if (stale.isPresent()) {
            return Judgement.found(stale(seen, stale.get()));
        }
        return Untouched.judge(seen, it -> switch (Ages.of(it)) {
            case POD_OLDER -> Judgement.found(older(it, "was made before its service account named a role"));
            case NOT_TOLD ->
                Judgement.found(older(
                        it,
                        "has no role; most likely it was made before its service account named one, but when the"
                                + " annotation was written is not recorded"));
            case RACE, ANNOTATION_OLDER -> Judgement.clear();
        });
    }

    private static Finding older(TokenEvidence seen, String what) {
        return finding(
                "T-01",
                seen,
                "Pod " + Untouched.podName(seen) + " " + what + ".",
                Untouched.lines(seen),
                List.of(seen.restart().fix("New pods get role and token; nothing else changes.")));
    }

    /** The role the webhook once put in, where the annotation names another one today. */
    private static Optional<String> stale(TokenEvidence seen) {
        return seen.injected()
                .filter(Injected::complete)
                .flatMap(Injected::role)
                .flatMap(Container.EnvVar::value)
                .filter(value -> !seen.annotated().equals(Optional.of(value)))
                .filter(value -> fromWebhook(seen));
    }

    private static boolean fromWebhook(TokenEvidence seen) {
        return seen.inTemplate()
                .map(template -> template.variable(Injected.ROLE).isEmpty())
                .orElseGet(() -> seen.written()
                        .filter(it -> it.at().isAfter(seen.podCreated().orElse(it.at())))
                        .isPresent());
    }

    private static Finding stale(TokenEvidence seen, String value) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("annotation", seen.annotated().orElse("")));
        lines.add(Line.of("in the pod", value));
        seen.written()
                .ifPresent(it ->
                        lines.add(Line.of("annotation written", "not later than " + it.at() + ", by " + it.by())));
        seen.podCreated().ifPresent(at -> lines.add(Line.of("pod created", at.toString())));
        return finding(
                "T-01",
                seen,
                "Pod " + Untouched.podName(seen) + " still has the role that its service account named before.",
                lines,
                List.of(seen.restart().fix("New pods get the role that the annotation names now.")));
    }

    private static Judgement race(TokenEvidence seen) {
        if (Ages.of(seen) != Ages.RACE) {
            return Judgement.clear();
        }
        return Judgement.found(finding(
                "T-06",
                seen,
                "Pod " + Untouched.podName(seen)
                        + " was made in the same moment as its service account's annotation, before the webhook knew of it.",
                Untouched.lines(seen),
                List.of(
                        seen.restart().fix("The webhook knows the account now, so new pods get role and token."),
                        new Fix(
                                "Create the service account first",
                                "Keeps the next installation from the same race.",
                                Fix.Risk.GREEN,
                                List.of(new Change.HandOver(
                                        "In the chart or module that creates both, create the annotated"
                                                + " service account some seconds before the workload."))))));
    }

    private static Finding finding(String id, TokenEvidence seen, String says, List<Line> lines, List<Fix> fixes) {
        return new Finding(CauseId.of(id), "pod/" + Untouched.podName(seen), says, lines, fixes);
    }
}
