package io.github.irsadoctor.checklist;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Rule;
import io.github.irsadoctor.check.Step;
import io.github.irsadoctor.checklist.annotation.AnnotationStep;
import io.github.irsadoctor.checklist.cloudtrail.TrailStep;
import io.github.irsadoctor.checklist.minimal.MinimalStep;
import io.github.irsadoctor.checklist.permissions.PermissionStep;
import io.github.irsadoctor.checklist.provider.ProviderStep;
import io.github.irsadoctor.checklist.sdk.SdkStep;
import io.github.irsadoctor.checklist.serviceaccount.AccountStep;
import io.github.irsadoctor.checklist.subject.SubjectStep;
import io.github.irsadoctor.checklist.token.TokenStep;
import io.github.irsadoctor.checklist.trust.TrustStep;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The checklist: the ten steps in the order a person walks them, then the panel. */
public final class Checklist {

    private Checklist() {}

    /** All steps; stateless, so one list serves every walk. */
    public static List<Step<?>> steps() {
        return List.of(
                new ProviderStep(),
                new AnnotationStep(),
                new TrustStep(),
                new SubjectStep(),
                new TokenStep(),
                new PermissionStep(),
                new AccountStep(),
                new SdkStep(),
                new MinimalStep(),
                new TrailStep());
    }

    /** The ids of all causes that some rule looks for. */
    public static Set<CauseId> causes() {
        return steps().stream()
                .flatMap(step -> step.rules().stream())
                .map(Rule::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
