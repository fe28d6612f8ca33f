package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.WorkloadName;
import io.github.irsadoctor.walk.TargetName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Takes a page of pods in, and puts the cursor on what the place itself is about. */
record OwnTarget(Page.Pods page) {

    Page.Pods plus(io.github.irsadoctor.facts.Page<Pod> more) {
        List<PodRow> rows = more.items().stream()
                .map(pod -> PodRow.of(pod, page.accounts()))
                .toList();
        boolean last = more.next().isEmpty();
        return new OwnTarget(page.with(page.list().plus(rows, !last))).withPodless();
    }

    /** With the workloads that have no pods, once all pods are there. */
    Page.Pods withPodless() {
        Listing<PodRow> list = page.list();
        boolean all = !list.busy() && list.trouble().isEmpty();
        Listing<PodRow> full = all ? list.plus(podless(list.rows()), false) : list;
        return page.with(full.moved() || target().isEmpty() ? full : full.suggest(first(full.rows())));
    }

    private List<PodRow> podless(List<PodRow> rows) {
        Set<WorkloadName> wanted = new HashSet<>(page.wanting().without(rows));
        workload().filter(own -> first(rows) < 0).ifPresent(wanted::add);
        if (wanted.isEmpty()) {
            return List.of();
        }
        Set<WorkloadName> there =
                rows.stream().flatMap(row -> row.workload().stream()).collect(Collectors.toSet());
        return wanted.stream()
                .filter(it -> !there.contains(it))
                .map(it -> PodRow.of(page.namespace(), it))
                .sorted(PodRow.byName())
                .toList();
    }

    private Optional<TargetName> target() {
        return page.place()
                .target()
                .filter(it ->
                        it.namespace().orElse(page.place().defaultNamespace()).equals(page.namespace()));
    }

    private Optional<WorkloadName> workload() {
        return target().filter(it -> it.kind() instanceof TargetName.Kind.OfWorkload)
                .map(it -> new WorkloadName(((TargetName.Kind.OfWorkload) it.kind()).kind(), it.name()));
    }

    private int first(List<PodRow> rows) {
        Predicate<PodRow> own = workload().map(this::isOf).orElseGet(this::isNamed);
        for (int i = 0; i < rows.size(); i++) {
            if (own.test(rows.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private Predicate<PodRow> isOf(WorkloadName name) {
        return row -> row.belongsTo(name) || row.workload().filter(name::equals).isPresent();
    }

    private Predicate<PodRow> isNamed() {
        String name = target().map(TargetName::name).orElse("");
        boolean account = target().filter(it -> it.kind() instanceof TargetName.Kind.OfServiceAccount)
                .isPresent();
        return row -> (account ? row.serviceAccount() : row.name()).equals(name);
    }
}
