package io.github.irsadoctor.checklist.token;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.MountedToken;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.facts.WorkloadName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * T-07: the container sets one of the two variables itself. The webhook takes both as set if either is, keeps what it finds
 * and leaves the other out (webhook source, pkg/handler: addEnvToContainer).
 */
final class HandSetRule {

    static final IrsaRule<TokenEvidence> HAND_SET =
            IrsaRule.of("T-07", Link.INJECTION, seen -> Untouched.named(seen, HandSetRule::judge));

    private HandSetRule() {}

    private static Judgement judge(TokenEvidence seen) {
        Optional<Injected> injected = seen.injected();
        Optional<Container> container = seen.container().value();
        if (injected.isEmpty() || container.isEmpty()) {
            return Unanswered.of(seen.pod(), seen.container());
        }
        if (injected.get().silent()) {
            return Judgement.clear();
        }
        return injected.get().complete()
                ? pair(seen, injected.get(), container.get())
                : half(seen, injected.get(), container.get());
    }

    private static Judgement half(TokenEvidence seen, Injected injected, Container container) {
        String there = injected.role().isPresent() ? Injected.ROLE : Injected.FILE;
        String missing = injected.role().isPresent() ? Injected.FILE : Injected.ROLE;
        if (seen.look().variables().isSet(missing)) {
            return Judgement.clear();
        }
        if (!seen.look().variables().tells(missing)) {
            String from = container.envFrom().get(0).kind() + " "
                    + container.envFrom().get(0).name();
            return Judgement.unknown(new Unseen(
                    "container " + container.name() + " sets only " + there + " itself; whether " + missing
                            + " comes from " + from + " was not looked at",
                    "the keys of " + from));
        }
        return Judgement.found(finding(
                seen,
                "Container " + container.name() + " sets " + there + " itself, so the webhook left " + missing
                        + " out and the SDK cannot use the token."));
    }

    private static Judgement pair(TokenEvidence seen, Injected injected, Container container) {
        Optional<String> role = value(seen, injected.role());
        Optional<String> file = value(seen, injected.file());
        if (role.isEmpty() || file.isEmpty()) {
            return Judgement.unknown(new Unseen(
                    "container " + container.name()
                            + " takes its role or token path from elsewhere, which was not looked at",
                    "the value of " + (role.isEmpty() ? Injected.ROLE : Injected.FILE)));
        }
        boolean backed = seen.pod()
                .value()
                .flatMap(pod -> MountedToken.at(pod, container, file.get()))
                .isPresent();
        // What is wrong with the default token's path T-17 says.
        return backed || DefaultTokenRule.isAt(file.get())
                ? Judgement.clear()
                : Judgement.found(finding(
                        seen,
                        "Container " + container.name() + " looks for its token at " + file.get()
                                + ", where no web identity token is mounted."));
    }

    private static Optional<String> value(TokenEvidence seen, Optional<Container.EnvVar> variable) {
        return variable.flatMap(
                it -> it.value().or(() -> seen.look().variables().value(it.name())));
    }

    private static Finding finding(TokenEvidence seen, String says) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("annotation", seen.annotated().orElse("none")));
        Stream.of(Injected.ROLE, Injected.FILE)
                .forEach(name -> lines.add(Line.of(name, told(seen.container().value(), name))));
        Stream.of(Injected.ROLE, Injected.FILE)
                .filter(name -> inTemplate(seen, name))
                .forEach(name -> lines.add(Line.of(name + " in the template", told(seen.inTemplate(), name))));
        return new Finding(CauseId.of("T-07"), "container " + Untouched.name(seen), says, lines, List.of(fix(seen)));
    }

    private static String told(Optional<Container> container, String name) {
        return container
                .flatMap(it -> it.variable(name))
                .map(it -> it.value().or(it::from).orElse("set"))
                .orElse("not set");
    }

    private static boolean inTemplate(TokenEvidence seen, String name) {
        return seen.inTemplate().filter(it -> it.variable(name).isPresent()).isPresent();
    }

    private static Fix fix(TokenEvidence seen) {
        return new Fix(
                "Take the variables out of the pod template",
                "New pods then get both from the webhook, with the role of the annotation.",
                Fix.Risk.YELLOW,
                List.of(without(seen)));
    }

    /** Takes the pair out of the template, so that the webhook sets it. */
    static Change without(TokenEvidence seen) {
        List<String> set = Stream.of(Injected.ROLE, Injected.FILE)
                .filter(name -> inTemplate(seen, name))
                .toList();
        Optional<WorkloadName> owner =
                seen.workload().value().map(it -> it.name()).filter(name -> name.kind() != WorkloadName.Kind.JOB);
        return owner.filter(name -> !set.isEmpty())
                .map(name -> unset(seen, name, set))
                .orElseGet(() -> new Change.HandOver("Take " + Injected.ROLE + " and " + Injected.FILE
                        + " out of what makes container " + Untouched.name(seen) + ", then make new pods."));
    }

    private static Change unset(TokenEvidence seen, WorkloadName owner, List<String> names) {
        List<String> arguments = new ArrayList<>(
                List.of("-n", seen.restart().namespace(), "set", "env", owner.label(), "-c", Untouched.name(seen)));
        names.forEach(name -> arguments.add(name + "-"));
        return new Change.Kubectl(arguments);
    }
}
