package io.github.irsadoctor.checklist.token;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.YamlWord;
import io.github.irsadoctor.facts.Meta;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.facts.WorkloadName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** T-08: the pod itself tells the webhook to leave this container, or the whole pod, alone. */
final class SkippedRule {

    /** Read from the pod; names are not trimmed (webhook source, pkg/handler: parsePodAnnotations). */
    private static final String ANNOTATION = "eks.amazonaws.com/skip-containers";
    /** With this label, whatever its value, the webhook is not even called (EKS's own objectSelector). */
    private static final String LABEL = "eks.amazonaws.com/skip-pod-identity-webhook";

    private static final Set<WorkloadName.Kind> PATCHED =
            Set.of(WorkloadName.Kind.DEPLOYMENT, WorkloadName.Kind.STATEFUL_SET, WorkloadName.Kind.DAEMON_SET);

    static final IrsaRule<TokenEvidence> SKIPPED = IrsaRule.<TokenEvidence>of(
                    "T-08",
                    Link.INJECTION,
                    seen -> Untouched.judge(
                            seen,
                            it -> told(it).map(line -> Judgement.found(finding(it, line)))
                                    .orElseGet(Judgement::clear)))
            .mooting("T-01", "T-04", "T-06");

    private SkippedRule() {}

    /** What tells the webhook to skip; empty where nothing does. */
    static Optional<Line> told(TokenEvidence seen) {
        Optional<Meta> pod = seen.pod().value().map(it -> it.meta());
        Optional<Line> byAnnotation = pod.flatMap(
                        it -> Optional.ofNullable(it.annotations().get(ANNOTATION)))
                .filter(names -> names(names).contains(Untouched.name(seen)))
                .map(names -> Line.of(ANNOTATION, names));
        return byAnnotation.or(() -> pod.filter(it -> it.labels().containsKey(LABEL))
                .map(it -> Line.of("label " + LABEL, it.labels().get(LABEL))));
    }

    private static List<String> names(String list) {
        return Arrays.asList(list.split(",", -1));
    }

    private static Finding finding(TokenEvidence seen, Line told) {
        List<Line> lines = new ArrayList<>(List.of(told));
        lines.addAll(Untouched.lines(seen));
        boolean whole = told.label().startsWith("label ");
        return new Finding(
                CauseId.of("T-08"),
                "pod/" + Untouched.podName(seen),
                whole
                        ? "A label of the pod keeps the webhook away from it, so it gets no role and no token."
                        : "The pod's annotation " + ANNOTATION + " names container " + Untouched.name(seen)
                                + ", so the webhook left it out.",
                lines,
                List.of(fix(seen, whole)));
    }

    private static Fix fix(TokenEvidence seen, boolean whole) {
        Optional<Workload> owner = seen.workload()
                .value()
                .filter(it -> !whole && it.templateAnnotations().containsKey(ANNOTATION))
                .filter(it -> PATCHED.contains(it.name().kind()));
        String what = whole ? "label " + LABEL : Untouched.name(seen) + " out of annotation " + ANNOTATION;
        Change change = owner.map(it -> patch(seen, it))
                .orElseGet(() -> new Change.HandOver(
                        "Take " + what + (whole ? " off" : " in") + " the pod template, then make new pods."));
        return new Fix(
                "Let the webhook work on the container",
                "Changes the pod template, which makes new pods; look first why it was excluded.",
                Fix.Risk.YELLOW,
                List.of(change));
    }

    private static Change patch(TokenEvidence seen, Workload owner) {
        String left = names(owner.templateAnnotations().get(ANNOTATION)).stream()
                .filter(name -> !name.equals(Untouched.name(seen)))
                .collect(Collectors.joining(","));
        String value = left.isEmpty() ? "null" : YamlWord.of(left);
        return Change.kubectl(
                "-n",
                seen.restart().namespace(),
                "patch",
                owner.name().label(),
                "--type",
                "merge",
                "-p",
                "{\"spec\":{\"template\":{\"metadata\":{\"annotations\":{\"" + ANNOTATION + "\":" + value + "}}}}}");
    }
}
