package io.github.irsadoctor.checklist.token;

import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.checklist.scene.Told;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.Webhook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the rules about a pod without variables share: when they arise, and what proves them. */
final class Untouched {

    private Untouched() {}

    /** Asks {@code judge} only where a role is named and the walked container has neither variable. */
    static Judgement judge(TokenEvidence seen, Function<TokenEvidence, Judgement> judge) {
        return named(
                seen,
                it -> it.injected()
                        .map(injected -> injected.silent() ? judge.apply(it) : Judgement.clear())
                        .orElseGet(() -> Unanswered.of(it.pod(), it.container())));
    }

    /** Asks {@code judge} only where a role is named and there is a pod. */
    static Judgement named(TokenEvidence seen, Function<TokenEvidence, Judgement> judge) {
        if (seen.annotated().isEmpty()) {
            return seen.account().isKnown()
                    ? Judgement.notApplicable("the service account names no role, so nothing is put into its pods")
                    : Unanswered.of(seen.account());
        }
        return seen.hasPod() ? judge.apply(seen) : Judgement.notApplicable(seen.label() + " has no pod");
    }

    /** The lines that show variables missing though they are due. */
    static List<Line> lines(TokenEvidence seen) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("annotation", seen.annotated().orElse("none")));
        lines.add(Line.of("container " + name(seen), "neither " + Injected.ROLE + " nor " + Injected.FILE));
        lines.add(Line.of(
                "annotation written",
                seen.written()
                        .map(it -> "not later than " + it.at() + ", by " + it.by())
                        .orElse("unknown: the account has no managedFields for it")));
        lines.add(Line.of(
                "account created", Told.of(seen.account().map(it -> it.meta().created()))));
        lines.add(Line.of("pod created", Told.of(seen.pod().map(it -> it.meta().created()))));
        lines.add(Line.of("webhook", Told.of(seen.webhook().map(Webhook::name))));
        seen.injectedBefore()
                .ifPresent(it -> lines.add(Line.of(
                        "earlier pod with token",
                        it.meta().name() + ", " + it.meta().created())));
        return lines;
    }

    static String name(TokenEvidence seen) {
        return seen.container().value().map(it -> it.name()).orElse("of the pod");
    }

    static String podName(TokenEvidence seen) {
        return seen.pod().value().map(it -> it.meta().name()).orElse(seen.label());
    }
}
