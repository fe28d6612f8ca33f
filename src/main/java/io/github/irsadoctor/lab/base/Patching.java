package io.github.irsadoctor.lab.base;

import io.github.irsadoctor.lab.kube.control.Workloads;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import io.github.irsadoctor.lab.world.KubernetesPatch;
import io.github.irsadoctor.lab.world.World;
import io.github.irsadoctor.lab.yaml.MergePatch;
import io.github.irsadoctor.lab.yaml.Offset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Applies a world's Kubernetes patches to the objects there are, and creates those there are not. */
record Patching(World world, Instant now, Objects objects) {

    /** Made by controllers, so that patches on them come after pods are made. */
    private static final Set<Resource> MADE = Set.of(Resources.PODS, Resources.REPLICA_SETS, Resources.EVENTS);

    private static final Set<String> FREE_TEXT = Set.of("labels", "annotations", "matchLabels", "data");

    void beforePods() {
        each(kind -> !MADE.contains(kind)).forEach(this::apply);
    }

    /** The bare pods among the patches: those of no workload, with what the world says of them. */
    List<KubernetesPatch> barePods() {
        return each(Resources.PODS::equals)
                .filter(patch ->
                        !patch.removes() && targets(Resources.PODS, patch).isEmpty())
                .toList();
    }

    /** All the others on what controllers make; a bare pod has been made from its patch already. */
    void afterPods(List<KubernetesPatch> bare) {
        each(MADE::contains).filter(patch -> !bare.contains(patch)).forEach(this::apply);
    }

    private Stream<KubernetesPatch> each(Predicate<Resource> kinds) {
        return world.kubernetes().stream().filter(patch -> kinds.test(kind(patch)));
    }

    private void apply(KubernetesPatch patch) {
        Resource kind = kind(patch);
        List<ObjectNode> targets = targets(kind, patch);
        if (patch.removes()) {
            targets.forEach(target -> objects.remove(kind, namespace(kind, patch), name(target)));
        } else if (targets.isEmpty()) {
            change(kind, fresh(kind, patch), patch.change());
        } else {
            targets.forEach(target -> change(kind, target, patch.change()));
        }
    }

    private void change(Resource kind, ObjectNode target, JsonNode patch) {
        ObjectNode changed = (ObjectNode) MergePatch.apply(target, patch);
        times(changed);
        objects.put(kind, changed);
    }

    /** The object of that name; for pods and ReplicaSets a workload's name stands for all that it made. */
    private List<ObjectNode> targets(Resource kind, KubernetesPatch patch) {
        String namespace = namespace(kind, patch);
        Optional<ObjectNode> named = objects.get(kind, namespace, patch.name());
        if (named.isPresent() || kind.equals(Resources.EVENTS) || !MADE.contains(kind)) {
            return named.stream().toList();
        }
        return objects.list(kind, namespace).stream()
                .filter(object -> madeBy(object).contains(patch.name()))
                .toList();
    }

    private List<String> madeBy(ObjectNode object) {
        String owner = object.at("/metadata/ownerReferences/0/name").asString("");
        Optional<ObjectNode> between = Stream.of(Resources.REPLICA_SETS, Resources.JOBS)
                .flatMap(kind ->
                        objects.get(kind, object.at("/metadata/namespace").asString(""), owner).stream())
                .findFirst();
        return Stream.concat(
                        Stream.of(owner),
                        between.stream()
                                .map(set -> set.at("/metadata/ownerReferences/0/name")
                                        .asString("")))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    ObjectNode fresh(Resource kind, KubernetesPatch patch) {
        String namespace = namespace(kind, patch);
        Instant created = now.plus(
                kind.equals(Resources.SERVICE_ACCOUNTS)
                        ? world.times().serviceAccount()
                        : kind.equals(Resources.NAMESPACES)
                                ? HealthyKube.OLD
                                : world.times().pod());
        ObjectNode object = HealthyKube.object(kind, namespace, patch.name(), created);
        if (Workloads.KINDS.contains(kind)) {
            ObjectNode container = Json.object("name", "app", "image", "registry.example/" + patch.name() + ":1.0");
            ObjectNode template = HealthyKube.template(patch.name(), "default", Json.array(container));
            object.set(
                    "spec",
                    kind.equals(Resources.CRON_JOBS)
                            ? Json.object("jobTemplate", Json.object("spec", Json.object("template", template)))
                            : Json.object("template", template));
        }
        if (kind.equals(Resources.NAMESPACES)) {
            object.set("status", Json.object("phase", "Active"));
        }
        return object;
    }

    String namespace(Resource kind, KubernetesPatch patch) {
        return kind.namespaced() ? patch.namespace().orElse(world.app().namespace()) : "";
    }

    static Resource kind(KubernetesPatch patch) {
        return Resources.singular(patch.kind()).orElseThrow();
    }

    private static String name(ObjectNode object) {
        return object.at("/metadata/name").asString("");
    }

    /** Replaces offsets by times wherever Kubernetes has a time. */
    void times(ObjectNode object) {
        for (Map.Entry<String, JsonNode> entry : List.copyOf(object.properties())) {
            Optional<Instant> time = isTime(entry.getKey())
                    ? Offset.parse(entry.getValue().asString("")).map(now::plus)
                    : Optional.empty();
            time.ifPresent(instant -> object.put(entry.getKey(), Json.time(instant)));
            if (!FREE_TEXT.contains(entry.getKey())) {
                inside(entry.getValue());
            }
        }
    }

    private void inside(JsonNode value) {
        if (value instanceof ObjectNode object) {
            times(object);
        } else if (value instanceof ArrayNode list) {
            list.forEach(this::inside);
        }
    }

    private static boolean isTime(String key) {
        return key.endsWith("Timestamp") || key.endsWith("Time") || key.equals("time") || key.endsWith("edAt");
    }
}
