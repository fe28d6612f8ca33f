package io.github.irsadoctor.checklist.provider;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.MountedToken;
import io.github.irsadoctor.checklist.scene.Scene;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.ServiceAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The provider accepts the usual audience, and the token carries another one, because somebody asked for it: by the service
 * account's annotation, or by a token volume made by hand.
 */
final class AudienceSourceRules {

    private static final String[] GENERAL = {"O-03", "O-04", "O-05", "R-11"};

    static final IrsaRule<ProviderEvidence> ANNOTATED = IrsaRule.<ProviderEvidence>of(
                    "A-13", Link.AUDIENCE, AudienceSourceRules::annotated)
            .mooting(GENERAL);

    static final IrsaRule<ProviderEvidence> BY_HAND = IrsaRule.<ProviderEvidence>of(
                    "T-19", Link.AUDIENCE, AudienceSourceRules::byHand)
            .mooting(GENERAL);

    private AudienceSourceRules() {}

    private static Judgement annotated(ProviderEvidence seen) {
        if (!isRefused(seen)) {
            return otherwise(seen);
        }
        String audience = seen.audience().value().orElse("");
        if (asked(seen).filter(audience::equals).isPresent()) {
            return Judgement.found(annotation(seen, audience));
        }
        return seen.serviceAccount().isKnown() ? Judgement.clear() : Unanswered.of(seen.serviceAccount());
    }

    private static Judgement byHand(ProviderEvidence seen) {
        if (!isRefused(seen)) {
            return otherwise(seen);
        }
        if (!seen.serviceAccount().isKnown()) {
            return Unanswered.of(seen.serviceAccount());
        }
        // A token for the API server itself is T-17's.
        return seen.mounted()
                .filter(it -> !it.token().audience().isEmpty())
                .filter(it -> asked(seen).filter(it.token().audience()::equals).isEmpty())
                .map(it -> Judgement.found(volume(seen, it)))
                .orElseGet(Judgement::clear);
    }

    /** True where the provider would take the usual audience, and does not take the token's. */
    private static boolean isRefused(ProviderEvidence seen) {
        List<String> ids = seen.provider().value().map(it -> it.clientIds()).orElse(List.of());
        return ids.contains(Scene.DEFAULT_AUDIENCE)
                && seen.audience().value().filter(it -> !ids.contains(it)).isPresent();
    }

    private static Judgement otherwise(ProviderEvidence seen) {
        if (seen.provider().isAbsent()) {
            return Judgement.notApplicable("there is no provider whose client ids could be compared");
        }
        return seen.provider().value().isPresent() && seen.audience().value().isPresent()
                ? Judgement.clear()
                : Unanswered.of(seen.provider(), seen.audience());
    }

    private static Optional<String> asked(ProviderEvidence seen) {
        return seen.serviceAccount()
                .value()
                .flatMap(it -> Optional.ofNullable(it.meta().annotations().get(ServiceAccount.AUDIENCE)));
    }

    private static List<Line> lines(ProviderEvidence seen, Line source) {
        List<Line> lines = new ArrayList<>(List.of(source));
        seen.provider().value().ifPresent(it -> lines.add(Line.of("client ids", String.join(", ", it.clientIds()))));
        return lines;
    }

    private static Finding annotation(ProviderEvidence seen, String audience) {
        String name = seen.serviceAccount().value().map(it -> it.meta().name()).orElse("");
        String namespace = seen.restart().namespace();
        Change remove =
                Change.kubectl("-n", namespace, "annotate", "serviceaccount", name, ServiceAccount.AUDIENCE + "-");
        return new Finding(
                CauseId.of("A-13"),
                "serviceaccount " + namespace + "/" + name,
                "Service account " + namespace + "/" + name + " asks for tokens for " + audience
                        + ", which the OIDC provider does not accept.",
                lines(seen, Line.of(ServiceAccount.AUDIENCE, audience)),
                List.of(new Fix(
                        "Take the annotation off",
                        "New pods then get tokens for " + Scene.DEFAULT_AUDIENCE + ", which the provider accepts.",
                        Fix.Risk.YELLOW,
                        seen.restart().after(remove))));
    }

    private static Finding volume(ProviderEvidence seen, MountedToken mounted) {
        return new Finding(
                CauseId.of("T-19"),
                "volume " + mounted.volume(),
                "The token volume " + mounted.volume() + " asks for tokens for "
                        + mounted.token().audience() + ", which the OIDC provider does not accept.",
                lines(seen, Line.of("audience", mounted.token().audience())),
                List.of(new Fix(
                        "Let the volume ask for " + Scene.DEFAULT_AUDIENCE,
                        "Without a token volume of its own a pod gets one from the webhook, with the right audience.",
                        Fix.Risk.YELLOW,
                        seen.restart()
                                .after(new Change.HandOver("In the pod template take volume " + mounted.volume()
                                        + " and its mount out, or set the audience of its serviceAccountToken to "
                                        + Scene.DEFAULT_AUDIENCE + ".")))));
    }
}
