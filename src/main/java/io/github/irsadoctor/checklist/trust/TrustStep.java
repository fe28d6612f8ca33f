package io.github.irsadoctor.checklist.trust;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.check.Rule;
import io.github.irsadoctor.check.Step;
import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.facts.Role;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.iam.PolicyReader;
import io.github.irsadoctor.iam.PolicyReading;
import java.util.ArrayList;
import java.util.List;

/** Step 3. */
public final class TrustStep implements Step<TrustEvidence> {

    @Override
    public StepCard card() {
        return new StepCard(
                3, "trust-policy", "Trust policy", "Would the role's trust policy let this cluster's tokens in?");
    }

    @Override
    public TrustEvidence gather(Sources sources) {
        return TrustEvidence.gather(sources);
    }

    @Override
    public List<Rule<? super TrustEvidence>> rules() {
        return List.of(
                TrustRule.row("R-01", Link.TRUST),
                TrustRule.row("R-02", Link.TRUST),
                TrustRule.row("R-03", Link.TRUST),
                TrustRule.row("R-04", Link.TRUST),
                TrustRule.row("R-05", Link.TRUST),
                TrustRule.row("R-06", Link.TRUST),
                TrustRule.row("R-07", Link.TRUST),
                TrustRule.row("R-11", Link.TRUST),
                TrustRule.row("R-13", Link.TRUST),
                TrustRule.row("R-17", Link.TRUST),
                RebuiltCluster.row());
    }

    @Override
    public List<Exhibit> exhibits(TrustEvidence evidence) {
        List<Exhibit> exhibits = new ArrayList<>();
        evidence.evaluation().value().ifPresent(it -> exhibits.add(new Exhibit.Trace("Trust policy, judged", it)));
        evidence.role().value().ifPresent(role -> {
            exhibits.add(new Exhibit.Json("Trust policy", text(role)));
            exhibits.add(new Exhibit.Commands(
                    "By hand",
                    List.of(Change.aws(
                                    "iam", "get-role", "--role-name", role.arn().name())
                            .command())));
        });
        return exhibits;
    }

    @Override
    public String passed(TrustEvidence evidence) {
        return "The trust policy trusts this cluster's issuer, action and audience";
    }

    private static String text(Role role) {
        PolicyReading reading = PolicyReader.read(role.trustPolicy());
        return reading.asDocument().map(document -> document.text()).orElse(role.trustPolicy());
    }
}
