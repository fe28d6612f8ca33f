package io.github.irsadoctor.checklist.subject;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Rule;
import io.github.irsadoctor.check.Step;
import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.checklist.trust.TrustEvidence;
import io.github.irsadoctor.checklist.trust.TrustRule;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.iam.Evaluation;
import io.github.irsadoctor.iam.WebIdentity;
import java.util.ArrayList;
import java.util.List;

/** Step 4, on the evidence of step 3. */
public final class SubjectStep implements Step<TrustEvidence> {

    @Override
    public StepCard card() {
        return new StepCard(
                4,
                "subject",
                "Subject",
                "Does the sub condition match system:serviceaccount:NAMESPACE:NAME of this pod?");
    }

    @Override
    public TrustEvidence gather(Sources sources) {
        return TrustEvidence.gather(sources);
    }

    @Override
    public List<Rule<? super TrustEvidence>> rules() {
        return List.of(
                TrustRule.subjectRow("R-08"),
                TrustRule.subjectRow("R-09"),
                TrustRule.subjectRow("J-01"),
                TrustRule.subjectRow("J-02"),
                TrustRule.subjectRow("J-04"));
    }

    @Override
    public List<Exhibit> exhibits(TrustEvidence evidence) {
        List<Line> lines = new ArrayList<>();
        evidence.identity().value().map(WebIdentity::subject).ifPresent(sub -> lines.add(Line.of("token sub", sub)));
        evidence.evaluation().value().stream()
                .flatMap(it -> it.statements().stream())
                .flatMap(trace -> trace.parts(Evaluation.Part.CONDITION).stream())
                .filter(part -> part.onKeyEnding(":sub"))
                .forEach(part -> lines.add(Line.of("policy asks", part.written())));
        return lines.isEmpty() ? List.of() : List.of(new Exhibit.Fields("Subject", lines));
    }

    @Override
    public String passed(TrustEvidence evidence) {
        return "The policy lets "
                + evidence.identity().value().map(WebIdentity::subject).orElse("the pod's subject") + " in";
    }
}
