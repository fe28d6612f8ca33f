package io.github.irsadoctor.checklist.token;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Exhibit.Moment.Kind;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.checklist.scene.Told;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Volume;
import io.github.irsadoctor.facts.Webhook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Step 5 for the eye: what each container has, the volume, what happened when, and events where there is no pod. */
final class TokenExhibits {

    private TokenExhibits() {}

    static List<Exhibit> of(TokenEvidence seen) {
        List<Exhibit> exhibits = new ArrayList<>();
        exhibits.add(new Exhibit.Fields("Injection", fields(seen)));
        exhibits.addAll(FileExhibits.of(seen));
        List<Exhibit.Moment> moments = moments(seen);
        if (!moments.isEmpty()) {
            exhibits.add(new Exhibit.Timeline("What came when", moments, follows(seen)));
        }
        seen.events()
                .value()
                .filter(events -> !events.isEmpty())
                .ifPresent(events -> exhibits.add(new Exhibit.Fields(
                        "Events of " + seen.label(),
                        events.stream()
                                .map(event -> Line.of(event.last() + " " + event.reason(), event.message()))
                                .toList())));
        exhibits.add(new Exhibit.Commands("By hand", commands(seen)));
        return exhibits;
    }

    private static List<Line> fields(TokenEvidence seen) {
        List<Line> lines = new ArrayList<>();
        seen.pod().value().ifPresent(pod -> {
            pod.containers().forEach(each -> lines.add(Line.of("container " + each.name(), told(pod, each))));
            pod.volumes()
                    .forEach(volume -> volume.token()
                            .ifPresent(token -> lines.add(Line.of("volume " + volume.name(), told(token)))));
        });
        lines.add(Line.of("webhook", Told.of(seen.webhook().map(Webhook::name))));
        return lines;
    }

    private static String told(Pod pod, Container container) {
        Injected injected = Injected.in(pod, container);
        return (injected.role().isPresent() ? "role, " : "no role, ")
                + (injected.file().isPresent() ? "token path, " : "no token path, ")
                + (injected.mounted() ? "token mounted" : "no token mounted");
    }

    private static String told(Volume.ProjectedToken token) {
        String audience = token.audience().isEmpty() ? "the API server's own audience" : "audience " + token.audience();
        return audience + ", " + token.expiration().toSeconds() + " s, file " + token.path();
    }

    private static List<Exhibit.Moment> moments(TokenEvidence seen) {
        List<Exhibit.Moment> moments = new ArrayList<>();
        seen.accountCreated()
                .ifPresent(at -> moments.add(new Exhibit.Moment(at, "service account made", Kind.ACCOUNT)));
        seen.written()
                .ifPresent(it -> moments.add(new Exhibit.Moment(
                        it.at(), "annotation written at the latest, by " + it.by(), Kind.ANNOTATED)));
        seen.podCreated().ifPresent(at -> moments.add(new Exhibit.Moment(at, "pod made", Kind.POD)));
        seen.container()
                .value()
                .flatMap(Container::started)
                .ifPresent(at -> moments.add(
                        new Exhibit.Moment(at, "container " + Untouched.name(seen) + " started", Kind.STARTED)));
        seen.look().token().ifPresent(token -> {
            token.issued().ifPresent(at -> moments.add(new Exhibit.Moment(at, "token issued", Kind.ISSUED)));
            token.expires().ifPresent(at -> moments.add(new Exhibit.Moment(at, "token expires", Kind.EXPIRES)));
        });
        moments.sort(Comparator.comparing(Exhibit.Moment::at));
        return moments;
    }

    private static List<String> follows(TokenEvidence seen) {
        List<String> follows = new ArrayList<>();
        boolean silent = seen.annotated().isPresent()
                && seen.injected().filter(Injected::silent).isPresent();
        if (silent && Ages.of(seen) == Ages.POD_OLDER && nothingElseExplains(seen)) {
            follows.add("The pod was made before its service account named a role, and nothing is put into a pod later:"
                    + " only a new pod gets role and token.");
        }
        if (seen.look().token().filter(it -> it.expired(seen.now())).isPresent()) {
            follows.add("The token has expired, and the kubelet has not put a new one in its place.");
        }
        return follows;
    }

    /** A webhook that is not there or was told to skip the pod leaves no trace either, whatever the times say. */
    private static boolean nothingElseExplains(TokenEvidence seen) {
        return new TokenStep()
                .rules().stream()
                        .filter(rule -> rule.moots().contains(TooEarlyRules.POD_OLDER.id()))
                        .noneMatch(rule -> rule.judge(seen) instanceof Judgement.Found);
    }

    private static List<String> commands(TokenEvidence seen) {
        List<String> commands = new ArrayList<>();
        String namespace = seen.restart().namespace();
        seen.pod()
                .value()
                .ifPresent(pod -> commands.add(
                        Change.kubectl("-n", namespace, "get", "pod", pod.meta().name(), "-o", "yaml")
                                .command()));
        seen.look().path().value().ifPresent(path -> commands.add(inside(seen, "ls", "-ldnL", path)));
        commands.add(Change.kubectl("get", "mutatingwebhookconfiguration", WebhookRules.NAME, "-o", "yaml")
                .command());
        if (!seen.hasPod()) {
            commands.add(
                    Change.kubectl("-n", namespace, "describe", seen.label()).command());
        }
        return commands;
    }

    private static String inside(TokenEvidence seen, String... command) {
        List<String> arguments = new ArrayList<>(List.of(
                "-n", seen.restart().namespace(), "exec", Untouched.podName(seen), "-c", Untouched.name(seen), "--"));
        arguments.addAll(List.of(command));
        return new Change.Kubectl(arguments).command();
    }
}
