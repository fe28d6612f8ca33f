package io.github.irsadoctor.checklist.minimal;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Rule;
import io.github.irsadoctor.check.Step;
import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.checklist.scene.Scene;
import io.github.irsadoctor.facts.Sources;
import java.util.List;
import java.util.Optional;

/** Step 10. Shows the pod to try by hand; a walk creates nothing. */
public final class MinimalStep implements Step<MinimalEvidence> {

    @Override
    public StepCard card() {
        return new StepCard(
                10, "minimal-example", "Minimal example", "Does a minimal pod with the same service account work?");
    }

    @Override
    public MinimalEvidence gather(Sources sources) {
        return new MinimalEvidence(sources.target().namespace(), new Scene(sources).serviceAccountName());
    }

    @Override
    public List<Rule<? super MinimalEvidence>> rules() {
        return List.of();
    }

    @Override
    public List<Exhibit> exhibits(MinimalEvidence evidence) {
        return evidence.accountName()
                .value()
                .map(account -> List.of(
                        new Exhibit.Yaml("Minimal pod", Manifest.of(evidence.namespace(), account)), byHand(evidence)))
                .orElse(List.of());
    }

    @Override
    public String passed(MinimalEvidence evidence) {
        return "";
    }

    @Override
    public Optional<String> untried(MinimalEvidence evidence) {
        return Optional.of("it would create a pod; the manifest is shown to try by hand");
    }

    private static Exhibit byHand(MinimalEvidence evidence) {
        String namespace = evidence.namespace();
        return new Exhibit.Commands(
                "By hand",
                List.of(
                        Change.kubectl("-n", namespace, "apply", "-f", "minimal.yaml")
                                .command(),
                        Change.kubectl("-n", namespace, "logs", "-f", Manifest.NAME)
                                .command(),
                        Change.kubectl("-n", namespace, "delete", "pod", Manifest.NAME)
                                .command()));
    }
}
