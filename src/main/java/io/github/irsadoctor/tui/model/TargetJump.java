package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.facts.WorkloadName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Straight to the walk of a pod: {@code NS/POD}, {@code deploy/NAME} or {@code NS/deploy/NAME}. */
record TargetJump(Model model, OpenPlace place) {

    private static final List<String> POD = List.of("pod", "pods", "po");

    Landing to(String text) {
        String[] parts = text.split("/", 3);
        boolean kind = POD.contains(parts[0]) || workload(parts[0]).isPresent();
        if (parts.length == 3) {
            return checked(parts[0], parts[1], parts[2]);
        }
        String usual = new Known(model).namespace().orElse(place.defaultNamespace());
        return kind ? checked(usual, parts[0], parts[1]) : checked(parts[0], POD.get(0), parts[1]);
    }

    private Landing checked(String namespace, String kind, String name) {
        Known known = new Known(model);
        if (known.namespaces().filter(it -> it.lacks(namespace)).isPresent()) {
            return Landing.unknown("There is no namespace " + namespace, namespace, known.namespaceNames());
        }
        if (name.isBlank()) {
            return Landing.nowhere("After the slash the name of a pod is missing.");
        }
        if (POD.contains(kind)) {
            return pod(namespace, name);
        }
        return workload(kind)
                .map(it -> of(namespace, new WorkloadName(it, name)))
                .orElseGet(() -> Landing.unknown(
                        "A walk can not begin at a " + kind + ", only at a pod or what makes pods", kind, kinds()));
    }

    private Landing pod(String namespace, String name) {
        Optional<PodRow> row = row(namespace, it -> it.name().equals(name));
        if (row.isEmpty() && listed(namespace)) {
            return Landing.unknown("There is no pod " + name + " in " + namespace, name, names(namespace));
        }
        Target target = row.map(it -> it.target(Optional.empty()))
                .orElseGet(() ->
                        new Target(namespace, Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty()));
        return Landing.at(walk(namespace, target));
    }

    private Landing of(String namespace, WorkloadName workload) {
        Optional<PodRow> row = row(
                namespace,
                it -> it.belongsTo(workload)
                        || it.workload().filter(workload::equals).isPresent());
        if (row.isPresent()) {
            return Landing.at(walk(namespace, row.get().target(Optional.empty())));
        }
        return listed(namespace)
                ? Landing.nowhere("No pod in " + namespace + " belongs to " + workload.label() + ".")
                : Landing.at(JumpTo.pods(model, place, namespace).then(there -> filtered(there, workload)));
    }

    // Which pods a workload has is known when they are listed.
    private static Next filtered(Model there, WorkloadName workload) {
        Page.Pods page = (Page.Pods) there.page();
        return Next.of(there.with(page.with(page.list().filtered(workload.name(), false)))
                .saying(Optional.of("Enter walks the pod of " + workload.label() + "; Esc shows all pods.")));
    }

    private Next walk(String namespace, Target target) {
        return JumpTo.pods(model, place, namespace)
                .then(there -> Opens.walk(selected(there, namespace, target), place, target));
    }

    // So that Esc leads back to its row.
    private static Model selected(Model there, String namespace, Target target) {
        return there.page() instanceof Page.Pods page
                ? there.with(
                        page.with(page.list().on(namespace + "/" + target.pod().orElse(target.label()))))
                : there;
    }

    private Optional<PodRow> row(String namespace, Predicate<PodRow> wanted) {
        return rows(namespace).stream()
                .filter(it -> it.namespace().equals(namespace))
                .filter(wanted)
                .findFirst();
    }

    private List<PodRow> rows(String namespace) {
        return new Known(model).pods(namespace).map(it -> it.list().rows()).orElse(List.of());
    }

    private List<String> names(String namespace) {
        return rows(namespace).stream().map(PodRow::name).toList();
    }

    private boolean listed(String namespace) {
        return new Known(model)
                .pods(namespace)
                .filter(it -> !it.list().busy() && it.list().trouble().isEmpty())
                .isPresent();
    }

    private static Optional<WorkloadName.Kind> workload(String kind) {
        String wanted = kind.toLowerCase(Locale.ROOT);
        return Arrays.stream(WorkloadName.Kind.values())
                .filter(it -> it.shortName().equals(wanted)
                        || it.kubernetesKind().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    private static List<String> kinds() {
        return Arrays.stream(WorkloadName.Kind.values())
                .map(WorkloadName.Kind::shortName)
                .toList();
    }
}
