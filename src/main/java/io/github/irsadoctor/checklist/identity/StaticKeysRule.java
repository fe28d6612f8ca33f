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
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.facts.WorkloadName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * E-01: static keys in the environment. They come before web identity in every SDK's chain but that of .NET v3
 * (irsa-semantics 8.1). Variables that are set and empty are passed over.
 */
final class StaticKeysRule {

    private static final String KEY_ID = "AWS_ACCESS_KEY_ID";
    private static final List<String> KEYS = List.of(KEY_ID, "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN");

    static final IrsaRule<IdentityEvidence> STATIC_KEYS = IrsaRule.<IdentityEvidence>of(
                    "E-01", Link.PRECEDENCE, StaticKeysRule::judge)
            .notEssential();

    private StaticKeysRule() {}

    private static Judgement judge(IdentityEvidence seen) {
        Optional<Container> container = seen.container().value();
        if (seen.meant().isAbsent()) {
            return Judgement.notApplicable("no role is named for the pod, so no keys stand in its way");
        }
        if (container.isEmpty()) {
            return Unanswered.of(seen.pod(), seen.container());
        }
        return areSet(seen) ? Judgement.found(finding(seen, container.get())) : elsewhere(seen, container.get());
    }

    /** True if the environment holds a key id: the real one, else the spec's. */
    static boolean areSet(IdentityEvidence seen) {
        return seen.variables().isSet(KEY_ID);
    }

    private static Judgement elsewhere(IdentityEvidence seen, Container container) {
        if (seen.variables().tells(KEY_ID) || seen.success().isPresent()) {
            return Judgement.clear();
        }
        // What a named credentials file explains E-02 says.
        List<LoggedError> told =
                OtherFilesRule.named(seen).isPresent() ? List.of() : seen.counting(IdentityEvidence.OF_KEYS);
        String sources = sources(container);
        return told.isEmpty()
                ? Judgement.unknown(new Unseen(
                        "container " + container.name() + " takes variables from " + sources
                                + ", whose keys were not looked at",
                        "the keys of " + sources))
                : Judgement.found(fromLog(seen, container, told.get(0)));
    }

    private static String sources(Container container) {
        return container.envFrom().stream()
                .map(it -> it.kind() + " " + it.name())
                .collect(Collectors.joining(", "));
    }

    private static Finding finding(IdentityEvidence seen, Container container) {
        List<Line> lines = new ArrayList<>();
        KEYS.stream()
                .filter(seen.variables()::isSet)
                .forEach(name -> lines.add(Line.of(name, origin(container, name))));
        seen.counting(IdentityEvidence.OF_KEYS).stream().findFirst().ifPresent(it -> lines.add(line(it)));
        lines.add(Line.of("exception", "only the AWS SDK for .NET v3 asks web identity first"));
        return new Finding(
                CauseId.of("E-01"),
                "container " + container.name(),
                "Container " + container.name()
                        + " has static AWS keys in its environment; SDKs take them before the role.",
                lines,
                List.of(remove(seen, container)));
    }

    private static String origin(Container container, String name) {
        return container
                .variable(name)
                .flatMap(Container.EnvVar::from)
                .map(from -> "from " + from)
                .orElseGet(() -> container.variable(name).isPresent()
                                || container.envFrom().isEmpty()
                        ? "set, value not shown"
                        : "set, value not shown; not by env, so by " + sources(container));
    }

    private static Finding fromLog(IdentityEvidence seen, Container container, LoggedError told) {
        return new Finding(
                CauseId.of("E-01"),
                "container " + container.name(),
                "Container " + container.name() + " works with static AWS keys, most likely from " + sources(container)
                        + "; SDKs take them before the role.",
                List.of(line(told), Line.of("variables from", sources(container))),
                List.of(byHand(container)));
    }

    private static Line line(LoggedError told) {
        return Line.of(told.where(), told.error().line());
    }

    private static Fix remove(IdentityEvidence seen, Container container) {
        Optional<Workload> owner =
                seen.workload().value().filter(it -> it.name().kind() != WorkloadName.Kind.JOB);
        return owner.flatMap(it -> inTemplate(it, container).map(names -> unset(seen, it, container, names)))
                .orElseGet(() -> byHand(container));
    }

    private static Optional<List<String>> inTemplate(Workload owner, Container container) {
        List<String> names = owner.containers().stream()
                .filter(it -> it.name().equals(container.name()))
                .flatMap(it -> KEYS.stream().filter(name -> it.variable(name).isPresent()))
                .toList();
        return Optional.of(names).filter(it -> !it.isEmpty());
    }

    private static Fix unset(IdentityEvidence seen, Workload owner, Container container, List<String> names) {
        List<String> arguments = Stream.concat(
                        Stream.of(
                                "-n",
                                seen.restart().namespace(),
                                "set",
                                "env",
                                owner.name().label(),
                                "-c",
                                container.name()),
                        names.stream().map(name -> name + "-"))
                .toList();
        return new Fix(
                "Take the keys out of the pod template",
                "New pods are made and use the role. A chart that sets the keys will set them again: change its values too.",
                Fix.Risk.YELLOW,
                List.of(new Change.Kubectl(arguments)));
    }

    private static Fix byHand(Container container) {
        return new Fix(
                "Take the keys out of what sets them",
                "New pods then use the role.",
                Fix.Risk.YELLOW,
                List.of(new Change.HandOver("Remove " + String.join(", ", KEYS) + " from the environment of container "
                        + container.name() + " (env, or the secret or config map it takes variables from), then make"
                        + " new pods.")));
    }
}
