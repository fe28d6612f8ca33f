package io.github.irsadoctor.checklist.identity;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.facts.WorkloadName;
import io.github.irsadoctor.iam.ObservedError;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * E-05: the SDK knows no region, so it cannot tell which STS to ask. The webhook sets one wherever it sets a role; a
 * controller that gets its tokens by itself is given none.
 */
final class RegionRule {

    private static final List<String> NAMES = List.of("AWS_REGION", "AWS_DEFAULT_REGION");

    static final IrsaRule<IdentityEvidence> NO_REGION = IrsaRule.<IdentityEvidence>of(
                    "E-05", Link.NETWORK, RegionRule::judge)
            .notEssential();

    private RegionRule() {}

    private static Judgement judge(IdentityEvidence seen) {
        List<LoggedError> told = seen.counting(Set.of(ObservedError.Kind.NO_REGION));
        if (told.isEmpty()) {
            return seen.errors().isKnown() ? Judgement.clear() : Unanswered.of(seen.pod(), seen.errors());
        }
        if (seen.container().value().isEmpty()) {
            return Unanswered.of(seen.container());
        }
        if (NAMES.stream().anyMatch(seen.variables()::isSet)) {
            return Judgement.clear();
        }
        return NAMES.stream().allMatch(seen.variables()::tells)
                ? Judgement.found(finding(seen, told.get(0)))
                : Unanswered.of(seen.variables().real());
    }

    private static Finding finding(IdentityEvidence seen, LoggedError told) {
        return new Finding(
                CauseId.of("E-05"),
                "container " + seen.containerName(),
                "Container " + seen.containerName()
                        + " has no region set, so its SDK cannot find STS; it fails before AWS is asked.",
                List.of(
                        Line.of(told.where(), told.error().line()),
                        Line.of("AWS_REGION", "not set"),
                        Line.of("AWS_DEFAULT_REGION", "not set")),
                List.of(fix(seen)));
    }

    private static Fix fix(IdentityEvidence seen) {
        String region = seen.region().value().orElse("REGION");
        Optional<WorkloadName> owner = seen.workload()
                .value()
                .map(Workload::name)
                .filter(name -> name.kind() != WorkloadName.Kind.JOB)
                .filter(name -> seen.region().value().isPresent());
        Change change = owner.map(name -> Change.kubectl(
                        "-n",
                        seen.restart().namespace(),
                        "set",
                        "env",
                        name.label(),
                        "-c",
                        seen.containerName(),
                        "AWS_REGION=" + region))
                .orElseGet(() -> new Change.HandOver("Set AWS_REGION=" + region + " in what makes container "
                        + seen.containerName() + ", then make new pods."));
        return new Fix(
                "Set the region in the pod template",
                "New pods are made and ask the region's STS. Put it into the chart's values too.",
                Fix.Risk.YELLOW,
                List.of(change));
    }
}
