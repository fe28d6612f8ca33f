package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.walk.Places;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The columns that lists can be sorted by, named as their headings. */
final class Columns {

    private static final List<Column<Page.PlaceRow>> PLACES = List.of(
            text("NAME", row -> row.card().name()),
            text("EKS CLUSTER", row -> eks(row).flatMap(Places.Eks::cluster).orElse("")),
            text("REGION", row -> eks(row).flatMap(Places.Eks::region).orElse("")),
            text("ACCOUNT", row -> eks(row).flatMap(Places.Eks::account).orElse("")));

    static final List<Column<Page.NameRow>> NAMES = List.of(text("NAME", Page.NameRow::text));

    private static final List<Column<PodRow>> POD = List.of(
            text("NAME", PodRow::name),
            text("STATUS", PodRow::phase),
            new Column<>("AGE", Comparator.comparing(Columns::created, Comparator.reverseOrder())),
            text("SERVICE ACCOUNT", PodRow::serviceAccount),
            text("ROLE", Columns::role),
            new Column<>("AWS CREDENTIALS", Comparator.comparing(PodRow::mark)));

    private static final List<Column<PodRow>> POD_ANYWHERE = Stream.concat(
                    Stream.of(text("NAMESPACE", PodRow::namespace)), POD.stream())
            .toList();

    private Columns() {}

    static List<Column<PodRow>> of(Page.Pods page) {
        return page.everywhere() ? POD_ANYWHERE : POD;
    }

    /** Worlds have a title and no more. */
    static List<Column<Page.PlaceRow>> places(Page.Clusters page) {
        return page.labOnly() ? PLACES.subList(0, 1) : PLACES;
    }

    private static <T extends Listing.Row> Column<T> text(String name, Function<T, String> cell) {
        return new Column<>(name, Comparator.comparing(cell));
    }

    private static Optional<Places.Eks> eks(Page.PlaceRow row) {
        return row.card().eks();
    }

    // A workload without pods has no age: it stands behind the pods.
    private static Instant created(PodRow row) {
        return row.created().orElse(Instant.MIN);
    }

    private static String role(PodRow row) {
        return row.given().role().or(() -> row.account().role()).orElse("");
    }
}
