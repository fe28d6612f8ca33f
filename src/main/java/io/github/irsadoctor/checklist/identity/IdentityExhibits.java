package io.github.irsadoctor.checklist.identity;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Exhibit.Moment.Kind;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.facts.Container;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Step 7 for the eye: the AWS variables of the container, the errors of its log, the commands. */
final class IdentityExhibits {

    private static final int SHOWN = 20;

    private IdentityExhibits() {}

    static List<Exhibit> of(IdentityEvidence seen) {
        List<Exhibit> exhibits = new ArrayList<>();
        seen.container()
                .value()
                .ifPresent(it ->
                        exhibits.add(new Exhibit.Fields("AWS variables of container " + it.name(), variables(it))));
        if (seen.notIrsa().isEmpty() && seen.container().value().isPresent()) {
            exhibits.add(SdkChain.of(seen));
        }
        seen.errors().value().filter(errors -> !errors.isEmpty()).ifPresent(errors -> {
            exhibits.add(new Exhibit.Fields(
                    "AWS errors in the log",
                    errors.stream().limit(SHOWN).map(IdentityExhibits::line).toList()));
            timeline(seen, errors).ifPresent(exhibits::add);
        });
        seen.pod()
                .value()
                .ifPresent(pod -> exhibits.add(new Exhibit.Commands(
                        "By hand", commands(seen, pod.meta().name()))));
        return exhibits;
    }

    private static List<Line> variables(Container container) {
        List<Line> lines = new ArrayList<>();
        container.env().stream()
                .filter(it -> it.name().startsWith("AWS_"))
                .map(it -> Line.of(it.name(), shown(it)))
                .forEach(lines::add);
        container
                .envFrom()
                .forEach(it -> lines.add(Line.of("all of " + it.kind(), it.name() + ", keys not looked at")));
        return lines.isEmpty() ? List.of(Line.of("AWS_*", "none")) : lines;
    }

    /** Keys and tokens are not shown whatever the adapter let through. */
    private static String shown(Container.EnvVar variable) {
        String name = variable.name().toUpperCase(Locale.ROOT);
        boolean secret = name.endsWith("_KEY") || name.endsWith("_KEY_ID") || name.endsWith("_TOKEN");
        String value = variable.value().filter(it -> !secret || it.isEmpty()).orElse("set, value not shown");
        return variable.from().map(from -> "from " + from).orElse(value);
    }

    private static Line line(LoggedError logged) {
        String at = logged.at().map(it -> it + " ").orElse("");
        String outlived =
                logged.outlived().map(why -> " (outlived: " + why + ")").orElse("");
        return Line.of(at + logged.error().kind(), logged.error().line() + outlived);
    }

    private static Optional<Exhibit> timeline(IdentityEvidence seen, List<LoggedError> errors) {
        List<Exhibit.Moment> moments = new ArrayList<>();
        seen.container()
                .value()
                .flatMap(Container::started)
                .ifPresent(at -> moments.add(
                        new Exhibit.Moment(at, "container " + seen.containerName() + " started", Kind.STARTED)));
        errors.stream()
                .filter(it -> it.at().isPresent())
                .findFirst()
                .ifPresent(it -> moments.add(new Exhibit.Moment(
                        it.at().orElseThrow(), "last AWS error in the log: " + named(it), Kind.LOGGED)));
        seen.success()
                .ifPresent(it -> moments.add(
                        new Exhibit.Moment(it.time(), "STS let the pod into " + it.roleArn(), Kind.ALLOWED)));
        moments.sort(Comparator.comparing(Exhibit.Moment::at));
        return moments.size() < 2 ? Optional.empty() : Optional.of(new Exhibit.Timeline("At work", moments));
    }

    private static String named(LoggedError logged) {
        String kind = logged.error().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return logged.error().code().orElse(kind);
    }

    private static List<String> commands(IdentityEvidence seen, String pod) {
        String namespace = seen.restart().namespace();
        return List.of(
                Change.kubectl("-n", namespace, "logs", pod, "-c", seen.containerName(), "--timestamps", "--tail=400")
                        .command(),
                Change.kubectl(
                                "-n",
                                namespace,
                                "exec",
                                pod,
                                "-c",
                                seen.containerName(),
                                "--",
                                "aws",
                                "sts",
                                "get-caller-identity")
                        .command());
    }
}
