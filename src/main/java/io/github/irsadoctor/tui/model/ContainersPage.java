package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Container;
import java.util.List;
import java.util.Optional;

/** The containers of a pod that has several. */
public record ContainersPage(int ticket, OpenPlace place, String namespace, PodRow pod, Listing<ContainerRow> list)
        implements Page, WithList<ContainersPage.ContainerRow>, Taught {

    /** What a container is there for. */
    public enum Kind {
        INIT("init"),
        SIDECAR("sidecar"),
        APP("app");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * One of them.
     *
     * @param state as kubectl shows it, with its reason
     * @param given what its spec says
     */
    public record ContainerRow(String name, Kind kind, String image, String state, Given given) implements Listing.Row {

        static ContainerRow of(Container container) {
            Kind kind = container.sidecar() ? Kind.SIDECAR : container.init() ? Kind.INIT : Kind.APP;
            return new ContainerRow(
                    container.name(), kind, container.image(), container.state(), Given.of(List.of(container)));
        }

        @Override
        public String text() {
            return name + " " + kind.word() + " " + image + " " + state;
        }
    }

    /** The containers of a pod, with the cursor on the one the place is about, else on the first that is no init one. */
    static ContainersPage of(int ticket, OpenPlace place, PodRow pod) {
        List<ContainerRow> rows = pod.containers();
        int own = place.container()
                .map(name -> rows.stream().map(ContainerRow::name).toList().indexOf(name))
                .orElse(-1);
        int app = rows.stream().map(ContainerRow::kind).toList().indexOf(Kind.APP);
        Listing<ContainerRow> list = Listing.<ContainerRow>loading().plus(rows, false);
        return new ContainersPage(ticket, place, pod.namespace(), pod, list.suggest(own < 0 ? app : own));
    }

    /** With what is known of the service accounts now. */
    ContainersPage seeing(Accounts accounts) {
        return new ContainersPage(ticket, place, namespace, pod.seeing(accounts), list);
    }

    @Override
    public ContainersPage with(Listing<ContainerRow> next) {
        return new ContainersPage(ticket, place, namespace, pod, next);
    }

    /** The container under the cursor. */
    Optional<String> chosen() {
        return list.selected().map(ContainerRow::name);
    }
}
