package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.WorkloadName;
import io.github.irsadoctor.walk.TargetName;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Takes a page of pods in, and puts the cursor on what the place itself is about. */
record OwnTarget(Page.Pods page) {

    Page.Pods plus(io.github.irsadoctor.facts.Page<Pod> more) {
        boolean last = more.next().isEmpty();
        List<PodRow> rows = more.items().stream().map(PodRow::of).toList();
        Listing<PodRow> list = page.list().plus(rows, !last);
        if (target().isEmpty()) {
            return page.with(list);
        }
        int own = first(list.rows());
        if (own < 0 && last && workload().isPresent()) {
            Listing<PodRow> with = list.plus(List.of(PodRow.of(workload().get())), false);
            return page.with(with.suggest(with.rows().size() - 1));
        }
        return page.with(list.suggest(own));
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
        Predicate<PodRow> own = workload()
                .map(name -> (Predicate<PodRow>) row -> row.belongsTo(name))
                .orElseGet(() -> this::isNamed);
        return rows.stream().map(own::test).toList().indexOf(true);
    }

    private boolean isNamed(PodRow row) {
        String name = target().map(TargetName::name).orElse("");
        boolean account = target().filter(it -> it.kind() instanceof TargetName.Kind.OfServiceAccount)
                .isPresent();
        return (account ? row.serviceAccount() : row.name()).equals(name);
    }
}
