package io.github.irsadoctor.checklist.token;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.Event;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.facts.Webhook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The webhook is not there, or was there and did nothing. */
final class WebhookRules {

    /** Its name on EKS and in the webhook's own manifests (irsa-semantics 1.5). */
    static final String NAME = "pod-identity-webhook";

    static final IrsaRule<TokenEvidence> GONE = IrsaRule.<TokenEvidence>of("T-02", Link.INJECTION, WebhookRules::gone)
            .mooting("T-01", "T-04", "T-06");

    static final IrsaRule<TokenEvidence> DID_NOTHING = IrsaRule.of("T-04", Link.INJECTION, WebhookRules::didNothing);

    private WebhookRules() {}

    private static Judgement gone(TokenEvidence seen) {
        if (!seen.annotated().isPresent()) {
            return Untouched.named(seen, it -> Judgement.clear());
        }
        boolean missing = seen.injected().map(Injected::silent).orElse(!seen.hasPod());
        if (seen.webhook().isAbsent()) {
            Finding finding = gone(seen, missing);
            return missing ? Judgement.found(finding) : new Judgement.Noted(List.of(finding));
        }
        return seen.webhook().isKnown() || (!missing && seen.injected().isPresent())
                ? Judgement.clear()
                : Unanswered.of(seen.webhook());
    }

    private static Finding gone(TokenEvidence seen, boolean missing) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("webhook", "mutatingwebhookconfiguration " + NAME + " not found"));
        if (missing && seen.hasPod()) {
            lines.addAll(Untouched.lines(seen));
        }
        Fix restore = new Fix(
                "Restore the webhook configuration, then make new pods",
                "The webhook runs on the control plane; only the configuration that calls it is gone.",
                Fix.Risk.RED,
                seen.restart()
                        .after(new Change.HandOver("Create MutatingWebhookConfiguration " + NAME
                                + " again with this cluster's own CA bundle (AWS publishes the manifest; AWS support"
                                + " restores it too). Without it no pod of the whole cluster gets a role.")));
        return new Finding(
                CauseId.of("T-02"),
                "mutatingwebhookconfiguration " + NAME,
                missing
                        ? "The cluster has no " + NAME + ", so no pod is given a role or a token."
                        : "The cluster has no " + NAME + " any more; this pod has its token, the next one will not.",
                lines,
                List.of(restore));
    }

    private static Judgement didNothing(TokenEvidence seen) {
        if (!seen.hasPod() && seen.annotated().isPresent()) {
            return Judgement.unknown(noPod(seen));
        }
        return Untouched.judge(
                seen,
                it -> Ages.of(it) == Ages.ANNOTATION_OLDER
                                && !it.webhook().isAbsent()
                                && SkippedRule.told(it).isEmpty()
                        ? Judgement.found(didNothingHere(it))
                        : Judgement.clear());
    }

    private static Unseen noPod(TokenEvidence seen) {
        String last = seen.events().value().stream()
                .flatMap(List::stream)
                .filter(event -> event.type().equals("Warning"))
                .findFirst()
                .map(Event::message)
                .map(message -> "; its last warning: " + message)
                .orElse("");
        return new Unseen(
                seen.label() + " has no pod whose token could be looked at" + last, "a pod of " + seen.label());
    }

    private static Finding didNothingHere(TokenEvidence seen) {
        List<Line> lines = new ArrayList<>(Untouched.lines(seen));
        seen.webhook().value().stream().flatMap(WebhookRules::selectors).forEach(lines::add);
        return new Finding(
                CauseId.of("T-04"),
                "pod/" + Untouched.podName(seen),
                seen.otherContainerInjected()
                        ? "Container " + Untouched.name(seen)
                                + " was left out when the pod got its token: it was added after"
                                + " the webhook had run, or the webhook failed."
                        : "Everything was in place when the pod was made, yet the webhook put nothing in: it was not"
                                + " reached, and such pods are admitted as they are.",
                lines,
                List.of(seen.restart().fix("The webhook is asked again for every new pod.")));
    }

    private static Stream<Line> selectors(Webhook webhook) {
        return webhook.hooks().stream()
                .map(hook -> Line.of(
                        "webhook " + hook.name(),
                        "failurePolicy " + hook.failurePolicy() + ", namespaces " + hook.namespaceSelector()
                                + ", objects " + hook.objectSelector()));
    }
}
