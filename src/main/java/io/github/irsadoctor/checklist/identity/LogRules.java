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
import io.github.irsadoctor.checklist.scene.RoleMeant;
import io.github.irsadoctor.checklist.scene.Told;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.iam.DenialCaller;
import io.github.irsadoctor.iam.ObservedError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What only the log tells: STS was asked where it cannot be reached, or the node's role was used. */
final class LogRules {

    /** The one global STS endpoint; a regional interface endpoint does not serve its name (E-06). */
    private static final String GLOBAL_STS = "sts.amazonaws.com";

    private static final String REGIONAL = "AWS_STS_REGIONAL_ENDPOINTS";

    static final IrsaRule<IdentityEvidence> GLOBAL_ENDPOINT = IrsaRule.<IdentityEvidence>of(
                    "E-06", Link.NETWORK, LogRules::globalEndpoint)
            .notEssential();

    static final IrsaRule<IdentityEvidence> NODE_ROLE = IrsaRule.<IdentityEvidence>of(
                    "E-16", Link.PRECEDENCE, LogRules::nodeRole)
            .asSymptom()
            .notEssential();

    private LogRules() {}

    private static Judgement globalEndpoint(IdentityEvidence seen) {
        Optional<LoggedError> error = first(seen, ObservedError.Kind.STS_UNREACHABLE, LogRules::isGlobal);
        if (error.isEmpty()) {
            return seen.errors().isKnown() ? Judgement.clear() : Unanswered.of(seen.pod(), seen.errors());
        }
        if (seen.container().value().isEmpty()) {
            return Unanswered.of(seen.container());
        }
        boolean regional = seen.container()
                .value()
                .flatMap(it -> it.value(REGIONAL))
                .filter("regional"::equals)
                .isPresent();
        return regional ? Judgement.clear() : Judgement.found(unreachable(seen, error.get()));
    }

    private static boolean isGlobal(ObservedError error) {
        return error.host()
                .map(host -> host.replaceFirst("^https?://", "").replaceFirst("[:/].*$", ""))
                .filter(GLOBAL_STS::equals)
                .isPresent();
    }

    private static Finding unreachable(IdentityEvidence seen, LoggedError error) {
        return new Finding(
                CauseId.of("E-06"),
                "container " + seen.containerName(),
                "Container " + seen.containerName() + " asks the global STS endpoint " + GLOBAL_STS
                        + ", which it cannot reach from its network; it should ask its region's.",
                List.of(
                        Line.of(error.where(), error.error().line()),
                        Line.of(
                                REGIONAL,
                                Told.of(seen.container()
                                        .map(it -> it.value(REGIONAL).orElse("not set"))))),
                List.of(regionalFix(seen)));
    }

    private static Fix regionalFix(IdentityEvidence seen) {
        Change annotate = seen.accountName()
                .value()
                .map(name -> Change.kubectl(
                        "-n",
                        seen.restart().namespace(),
                        "annotate",
                        "serviceaccount",
                        name,
                        "eks.amazonaws.com/sts-regional-endpoints=true",
                        "--overwrite"))
                .orElseGet(() -> new Change.HandOver("Set " + REGIONAL + "=regional in the container."));
        return new Fix(
                "Let the SDK ask the region's STS",
                "The webhook then sets " + REGIONAL + "=regional in new pods.",
                Fix.Risk.YELLOW,
                seen.restart().after(annotate));
    }

    private static Judgement nodeRole(IdentityEvidence seen) {
        if (seen.meant().isAbsent()) {
            return Judgement.notApplicable("no role is named for the pod, so it has none to fall back from");
        }
        if (seen.container().value().isEmpty()) {
            return Unanswered.of(seen.container(), seen.errors());
        }
        if (!hasWebIdentity(seen.container().value().get())) {
            return Judgement.notApplicable("the container was given no web identity, so none was passed over");
        }
        return first(seen, ObservedError.Kind.REFUSED_AS_NODE, error -> true)
                .map(error -> Judgement.found(fallback(seen, error)))
                .orElseGet(
                        () -> seen.errors().isKnown() ? Judgement.clear() : Unanswered.of(seen.pod(), seen.errors()));
    }

    private static boolean hasWebIdentity(Container container) {
        return container.variable("AWS_ROLE_ARN").isPresent()
                && container.variable("AWS_WEB_IDENTITY_TOKEN_FILE").isPresent();
    }

    private static Finding fallback(IdentityEvidence seen, LoggedError error) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("meant", Told.of(seen.meant().map(RoleMeant::written))));
        lines.add(Line.of("used", error.error().identity().orElse("the node's session")));
        lines.add(Line.of(error.where(), error.error().line()));
        String node = error.error()
                .caller()
                .flatMap(DenialCaller::session)
                .map(session -> session.role())
                .orElse("the node");
        return new Finding(
                CauseId.of("E-16"),
                "container " + seen.containerName(),
                "Container " + seen.containerName() + " works as the node's role " + node
                        + ": its SDK passed over the web identity token or did not get on with it.",
                lines,
                List.of(new Fix(
                        "Find why web identity was passed over",
                        "An SDK that is too old, or lacks its STS module, goes on to the node's role without a word.",
                        Fix.Risk.GREEN,
                        List.of(new Change.HandOver("Look at the SDK's version and its STS module, and at profiles and"
                                + " credential providers the application sets itself. Giving the node's role more rights"
                                + " would give them to every pod of the node.")))));
    }

    private static Optional<LoggedError> first(
            IdentityEvidence seen, ObservedError.Kind kind, Predicate<ObservedError> also) {
        return seen.counting(Set.of(kind)).stream()
                .filter(logged -> also.test(logged.error()))
                .findFirst();
    }
}
