package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Page;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.tui.model.Page.Pods;
import java.util.List;
import java.util.Optional;

/** What arrives for a list of pods, in any order: pages of pods, the service accounts, workloads kind by kind. */
record PodArrivals(Model model, Pods page) {

    Next pods(Seen<Page<Pod>> seen) {
        if (seen.value().isEmpty()) {
            return Next.of(model.with(page.with(page.list().failed(unseen(seen)))));
        }
        Page<Pod> arrived = seen.value().get();
        Model next = model.with(new OwnTarget(page).plus(arrived));
        return arrived.next()
                .map(from -> Next.of(
                        next,
                        new Effect.ListPods(page.ticket(), page.place().ticket(), page.namespace(), Optional.of(from))))
                .orElse(Next.of(next));
    }

    Next accounts(Seen<List<ServiceAccount>> seen) {
        Accounts accounts = seen.value().map(Accounts::of).orElseGet(() -> Accounts.failed(unseen(seen)));
        Listing<PodRow> marked = page.list().changed(row -> row.seeing(accounts));
        return Next.of(containers(model.with(page.with(accounts).with(marked)), accounts));
    }

    // Whoever was quick has opened a pod before its account came.
    private static Model containers(Model model, Accounts accounts) {
        return model.pages().stream()
                .filter(ContainersPage.class::isInstance)
                .map(ContainersPage.class::cast)
                .findFirst()
                .map(it -> model.with(it.seeing(accounts)))
                .orElse(model);
    }

    Next workloads(Seen<List<Workload>> seen) {
        Wanting wanting = seen.value()
                .map(page.wanting()::plus)
                .orElseGet(() -> page.wanting().failed(unseen(seen)));
        return Next.of(model.with(new OwnTarget(page.with(wanting)).withPodless()));
    }

    private static <T> Unseen unseen(Seen<T> seen) {
        return seen.unseen().orElseGet(() -> {
            String what = seen instanceof Seen.Absent<T> absent ? absent.what() : "it";
            return new Unseen(what + " is not there", what);
        });
    }
}
