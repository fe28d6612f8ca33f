package io.github.irsadoctor.worlds;

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
import io.github.irsadoctor.checklist.trust.TrustStep;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The steps the worlds are walked with. */
final class ChecklistSteps {

    private ChecklistSteps() {}

    static List<Step<?>> all() {
        return List.of(
                new ProviderStep(),
                new AnnotationStep(),
                new TrustStep(),
                new SubjectStep(),
                new PermissionStep(),
                new AccountStep(),
                new SdkStep(),
                new MinimalStep(),
                new TrailStep());
    }

    /** The ids of all their rules. */
    static Set<String> rules() {
        return all().stream()
                .flatMap(step -> step.rules().stream())
                .map(Rule::id)
                .map(CauseId::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
