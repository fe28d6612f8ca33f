package io.github.irsadoctor.checklist.token;

import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * E-03: role and token path are both set, and the role is one the template names for itself. Where one of the pair is
 * missing the webhook left it out, which is T-07; where the webhook wrote an older annotation the pod is too old, T-01.
 */
final class OtherRoleRule {

    static final IrsaRule<TokenEvidence> OTHER_ROLE = IrsaRule.<TokenEvidence>of(
                    "E-03", Link.INJECTION, seen -> Untouched.named(seen, OtherRoleRule::judge))
            .notEssential();

    private OtherRoleRule() {}

    private static Judgement judge(TokenEvidence seen) {
        Optional<Injected> injected = seen.injected();
        if (injected.isEmpty()) {
            return Unanswered.of(seen.pod(), seen.container());
        }
        if (!injected.get().complete()) {
            return Judgement.clear();
        }
        Optional<String> role = role(seen);
        if (role.isEmpty()) {
            return Unanswered.of(seen.look().variables().real());
        }
        return !role.equals(seen.annotated()) && isHandSet(seen, injected.get())
                ? Judgement.found(Looked.finding(
                        "E-03",
                        seen,
                        "Container " + Untouched.name(seen) + " sets " + Injected.ROLE
                                + " to another role itself, so the role of the annotation is not used.",
                        lines(seen, role.get()),
                        fix(seen)))
                : Judgement.clear();
    }

    /** The role a process sees: the spec's literal, else what the real environment has. */
    private static Optional<String> role(TokenEvidence seen) {
        return seen.injected()
                .flatMap(Injected::role)
                .flatMap(Container.EnvVar::value)
                .or(() -> seen.look().variables().value(Injected.ROLE));
    }

    /** Else the webhook put in what the annotation named then: the pod is too old (T-01). */
    private static boolean isHandSet(TokenEvidence seen, Injected injected) {
        boolean fromElsewhere = injected.role().flatMap(Container.EnvVar::from).isPresent();
        return fromElsewhere
                || seen.inTemplate()
                        .map(template -> template.variable(Injected.ROLE).isPresent())
                        .orElseGet(() -> seen.written()
                                .filter(it -> it.at().isAfter(seen.podCreated().orElse(it.at())))
                                .isEmpty());
    }

    private static List<Line> lines(TokenEvidence seen, String role) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("annotation", seen.annotated().orElse("none")));
        lines.add(Line.of("in the container", role));
        seen.injected()
                .flatMap(Injected::role)
                .flatMap(Container.EnvVar::from)
                .ifPresent(from -> lines.add(Line.of(Injected.ROLE, "from " + from)));
        seen.inTemplate()
                .flatMap(it -> it.value(Injected.ROLE))
                .ifPresent(value -> lines.add(Line.of("in the template", value)));
        return lines;
    }

    private static Fix fix(TokenEvidence seen) {
        return new Fix(
                "Call the application's own variable otherwise",
                "SDKs read " + Injected.ROLE
                        + " whatever it was meant for. Without it in the template the webhook sets the"
                        + " annotated role. If the application needs the other role, it has to assume it from this one,"
                        + " or the annotation has to name it.",
                Fix.Risk.YELLOW,
                List.of(HandSetRule.without(seen)));
    }
}
