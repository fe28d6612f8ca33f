package io.github.irsadoctor.tui.model;

import java.util.Optional;

/** The containers of a pod that has several. */
public record ContainersPage(int ticket, OpenPlace place, String namespace, PodRow pod, Listing<ContainerRow> list)
        implements Page {

    /**
     * One of them.
     *
     * @param init true for an init container
     */
    public record ContainerRow(String name, boolean init, PodRow.Mark mark, String image) implements Listing.Row {
        @Override
        public String text() {
            return name;
        }
    }

    ContainersPage with(Listing<ContainerRow> next) {
        return new ContainersPage(ticket, place, namespace, pod, next);
    }

    /** The container under the cursor. */
    Optional<String> chosen() {
        return list.selected().map(ContainerRow::name);
    }
}
