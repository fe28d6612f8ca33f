package io.github.irsadoctor.lab.world;

import io.github.irsadoctor.lab.http.Fault;
import io.github.irsadoctor.lab.yaml.Section;
import io.github.irsadoctor.lab.yaml.UnusableWorld;
import io.github.irsadoctor.lab.yaml.YamlReader;
import io.github.irsadoctor.lab.yaml.YamlTree;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads world files. */
public final class WorldReader {

    private WorldReader() {}

    /**
     * Reads one world.
     *
     * @param file how messages call it
     * @param yaml its text
     * @param kinds the kinds of Kubernetes objects it may name, in lower case
     * @throws UnusableWorld with one sentence that names file, line and key
     */
    public static World read(String file, String yaml, List<String> kinds) {
        YamlTree plain = YamlReader.read(file, yaml, UnaryOperator.identity());
        Derived derived = new Derived(id(plain.top()));
        ClusterSpec cluster = ClusterSpec.read(plain.top().section("cluster"), derived);
        AppSpec app = AppSpec.read(plain.top().section("app"));
        YamlTree tree = YamlReader.read(file, yaml, new Placeholders(cluster, app));
        return world(tree, cluster, app, kinds);
    }

    private static World world(YamlTree tree, ClusterSpec cluster, AppSpec app, List<String> kinds) {
        Section top = tree.top()
                .knows(
                        "id",
                        "title",
                        "story",
                        "hints",
                        "case",
                        "source",
                        "expect",
                        "sts",
                        "debrief",
                        "misled",
                        "target",
                        "cluster",
                        "app",
                        "times",
                        "kubernetes",
                        "webhook",
                        "containers",
                        "aws",
                        "crowd",
                        "faults");
        return new World(
                id(top),
                top.need("title"),
                top.text("story").orElse("").strip(),
                top.texts("hints"),
                top.text("case"),
                top.text("source"),
                expect(top.section("expect")),
                top.has("sts") ? Optional.of(sts(top.section("sts"))) : Optional.empty(),
                top.text("debrief").orElse("").strip(),
                misled(top),
                aim(top.section("target")),
                cluster,
                app,
                times(top.section("times")),
                KubernetesPatch.read(top.section("kubernetes"), kinds),
                webhook(top.section("webhook")),
                containers(top.section("containers"), names(tree, app)),
                top.sections("faults").stream().map(WorldReader::fault).toList(),
                top.has("crowd") ? Optional.of(crowd(top.section("crowd"))) : Optional.empty(),
                tree);
    }

    private static String id(Section top) {
        String id = top.need("id");
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw top.wrong("id", "must be lower-case words joined by dashes, for example proxy-without-a-role");
        }
        return id;
    }

    private static World.Expect expect(Section section) {
        section.knows("causes", "alsoAccept", "mustNotReport");
        return new World.Expect(
                causes(section, "causes"), causes(section, "alsoAccept"), causes(section, "mustNotReport"));
    }

    private static List<String> causes(Section section, String key) {
        section.texts(key).stream()
                .filter(id -> !id.matches("[A-Z]-\\d{2}"))
                .findFirst()
                .ifPresent(id -> {
                    throw section.wrong(key, "must be ids of the catalogue such as R-08, but " + id + " is none");
                });
        return section.texts(key);
    }

    private static Map<String, String> misled(Section top) {
        List<String> wrong = causes(top.section("expect"), "mustNotReport");
        Map<String, String> misled = top.strings("misled");
        misled.keySet().stream().filter(id -> !wrong.contains(id)).findFirst().ifPresent(id -> {
            throw top.wrong("misled", "must be about ids of expect.mustNotReport, but " + id + " is none");
        });
        return misled;
    }

    private static World.StsAnswer sts(Section section) {
        section.knows("answer", "message", "source");
        return new World.StsAnswer(section.need("answer"), section.text("message"), section.text("source"));
    }

    private static World.Aim aim(Section section) {
        section.knows("namespace", "pod", "workload", "container");
        if (section.has("pod") && section.has("workload")) {
            throw section.wrong("workload", "a target names a pod or a workload, not both");
        }
        return new World.Aim(
                section.text("namespace"), section.text("pod"), section.text("workload"), section.text("container"));
    }

    private static World.Times times(Section section) {
        section.knows("serviceAccount", "annotation", "pod", "log");
        Duration account = section.offset("serviceAccount").orElse(Duration.ofHours(-3));
        return new World.Times(
                account,
                section.offset("annotation").orElse(account),
                section.offset("pod").orElse(Duration.ofHours(-2)),
                section.offset("log").orElse(Duration.ofMinutes(-5)));
    }

    private static World.WebhookSpec webhook(Section section) {
        section.knows("present", "missed");
        return new World.WebhookSpec(section.flag("present", true), section.flag("missed", false));
    }

    private static Map<String, ContainerFacts> containers(Section section, List<String> names) {
        section.knows(names.toArray(String[]::new));
        Map<String, ContainerFacts> facts = new LinkedHashMap<>();
        section.children().forEach((name, each) -> facts.put(name, ContainerFacts.read(each)));
        return facts;
    }

    // Containers may also be written in a patched template.
    private static List<String> names(YamlTree tree, AppSpec app) {
        return Stream.concat(
                        app.containers().stream(), tree.root().path("kubernetes").findValuesAsString("name").stream())
                .distinct()
                .toList();
    }

    private static World.CrowdSpec crowd(Section section) {
        section.knows("namespaces", "pods", "deployments");
        return new World.CrowdSpec(
                section.number("namespaces", 1).orElse(1),
                section.number("pods", 1).orElse(100),
                section.number("deployments", 1).orElse(3));
    }

    private static Fault fault(Section section) {
        section.knows("on", "status", "hang", "cut", "latencyMillis");
        Duration latency = Duration.ofMillis(section.number("latencyMillis", 1).orElse(0));
        return new Fault(section.need("on"), outcome(section), latency);
    }

    private static Fault.Outcome outcome(Section section) {
        List<String> ways =
                List.of("status", "hang", "cut").stream().filter(section::has).toList();
        if (ways.size() > 1 || (ways.isEmpty() && !section.has("latencyMillis"))) {
            throw section.wrong("on", "a fault has one of status, hang: true, cut: true, or only latencyMillis");
        }
        if (section.flag("hang", false)) {
            return new Fault.Outcome.Hang();
        }
        if (section.flag("cut", false)) {
            return new Fault.Outcome.Cut();
        }
        Optional<Integer> status = section.number("status", 400);
        return status.<Fault.Outcome>map(Fault.Outcome.Status::new).orElseGet(Fault.Outcome.None::new);
    }
}
