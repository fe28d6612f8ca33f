package io.github.irsadoctor.checklist.sdk;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Rule;
import io.github.irsadoctor.check.Step;
import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.checklist.scene.Scene;
import io.github.irsadoctor.checklist.scene.Told;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.TrailEvent;
import java.util.List;
import java.util.Optional;

/** Step 9. Shows what can be told from outside; a version is not judged. */
public final class SdkStep implements Step<SdkEvidence> {

    @Override
    public StepCard card() {
        return new StepCard(9, "sdk", "SDK", "Is the SDK new enough, complete, and does its chain reach web identity?");
    }

    @Override
    public SdkEvidence gather(Sources sources) {
        Scene scene = new Scene(sources);
        return new SdkEvidence(
                scene.container(),
                scene.subject()
                        .then(subject ->
                                sources.cloud().trail(subject.toString()).await()));
    }

    @Override
    public List<Rule<? super SdkEvidence>> rules() {
        return List.of();
    }

    @Override
    public List<Exhibit> exhibits(SdkEvidence evidence) {
        return List.of(new Exhibit.Fields(
                "SDK, from outside",
                List.of(
                        Line.of("image", Told.of(evidence.container().map(Container::image))),
                        Line.of("user agent", agent(evidence)),
                        Line.of("session name", session(evidence)))));
    }

    @Override
    public String passed(SdkEvidence evidence) {
        return "";
    }

    @Override
    public Optional<String> untried(SdkEvidence evidence) {
        return Optional.of("SDK versions are not probed inside the container; image and user agent are shown");
    }

    private static String agent(SdkEvidence evidence) {
        return told(
                evidence,
                evidence.trail()
                        .map(trail -> trail.ofPods().stream().findFirst().map(TrailEvent::userAgent)));
    }

    private static String session(SdkEvidence evidence) {
        return told(
                evidence,
                evidence.trail()
                        .map(trail -> trail.ofPods().stream().findFirst().map(TrailEvent::sessionName)));
    }

    private static String told(SdkEvidence evidence, Seen<Optional<String>> seen) {
        return seen.value()
                .map(it -> it.orElse("nothing recorded by CloudTrail"))
                .orElseGet(() -> Told.of(evidence.trail()));
    }
}
