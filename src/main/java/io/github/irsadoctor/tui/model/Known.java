package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.walk.Places;
import io.github.irsadoctor.walk.WalkState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the pages on the way here know, for jumps. */
record Known(Model model) {

    private <P extends Page> Optional<P> last(Class<P> kind) {
        return model.pages().stream().filter(kind::isInstance).map(kind::cast).reduce((first, second) -> second);
    }

    /** Contexts, or worlds of the lab. */
    List<Places.Card> cards(boolean lab) {
        return last(Page.Clusters.class).map(it -> it.list().rows()).orElse(List.of()).stream()
                .map(Page.PlaceRow::card)
                .filter(card -> card.lab() == lab)
                .toList();
    }

    /** The namespaces of the place that is open; empty if none is. */
    Optional<Page.Namespaces> namespaces() {
        return last(Page.Namespaces.class);
    }

    List<String> namespaceNames() {
        return namespaces().map(it -> it.list().rows()).orElse(List.of()).stream()
                .filter(Page.NameRow::named)
                .map(Page.NameRow::text)
                .toList();
    }

    /** The pods that are listed for a namespace; empty if they are not. */
    Optional<Page.Pods> pods(String namespace) {
        return last(Page.Pods.class).filter(it -> it.namespace().equals(namespace) || it.everywhere());
    }

    /** Pods and workloads that are listed, as {@code NAMESPACE/NAME}. */
    Stream<String> podNames() {
        return last(Page.Pods.class).map(it -> it.list().rows()).orElse(List.of()).stream()
                .filter(row -> row.workload().isEmpty())
                .map(PodRow::id);
    }

    /** The namespace that is meant where none is named. */
    Optional<String> namespace() {
        return last(Page.Pods.class)
                .map(Page.Pods::namespace)
                .filter(it -> !it.equals(Cluster.ALL_NAMESPACES))
                .or(() -> last(WalkPage.class).map(it -> it.target().namespace()))
                .or(() -> namespaces().map(it -> it.place().defaultNamespace()));
    }

    /** The steps of the walk that is shown, or on the way here. */
    List<StepCard> steps() {
        return last(WalkPage.class).map(WalkPage::steps).orElse(List.of()).stream()
                .map(WalkState.StepState::card)
                .toList();
    }
}
