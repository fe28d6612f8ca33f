package io.github.irsadoctor.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.facts.Unseen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to a list's cursor, order and filter while rows come and go. */
class ListingTest {

    private record Item(String id, String text, int size) implements Listing.Row {}

    private static final Column<Item> SIZE = new Column<>("SIZE", Comparator.comparingInt(Item::size));
    private static final Column<Item> TEXT = new Column<>("TEXT", Comparator.comparing(Item::text));

    private static Item item(int id, Random random) {
        String words = (char) ('a' + random.nextInt(4)) + " " + (char) ('a' + random.nextInt(4));
        return new Item("id-" + id, words + " " + id, random.nextInt(10));
    }

    private static List<Item> items(int from, int count, Random random) {
        List<Item> items = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            items.add(item(i, random));
        }
        return items;
    }

    private static Listing<Item> listed(Item... items) {
        return Listing.<Item>loading().plus(List.of(items), false);
    }

    private static Item named(String text) {
        return new Item(text, text, text.length());
    }

    /** Everything that happens to a list but the user's own moves, in any order. */
    private static Listing<Item> happening(Listing<Item> list, Random random, int step) {
        return switch (random.nextInt(6)) {
            case 0 -> list.plus(items(step * 100, random.nextInt(5), random), true);
            case 1 -> list.filtered(List.of("", "a", "b a", "c", "d 1").get(random.nextInt(5)), random.nextBoolean());
            case 2 ->
                list.sorted(
                        List.of(Optional.of(SIZE), Optional.of(TEXT), Optional.<Column<Item>>empty())
                                .get(random.nextInt(3)),
                        random.nextBoolean());
            case 3 -> list.changed(it -> new Item(it.id(), it.text(), random.nextInt(10)));
            case 4 -> again(list, random, step);
            default -> list.failed(new Unseen("no answer", ""));
        };
    }

    private static Listing<Item> again(Listing<Item> list, Random random, int step) {
        List<Item> left = list.rows().stream()
                .filter(it -> random.nextInt(4) > 0)
                .map(it -> new Item(it.id(), it.text(), random.nextInt(10)))
                .toList();
        int half = left.size() / 2;
        return list.listedAgain()
                .plus(left.subList(0, half), true)
                .plus(items(step * 100 + 50, 2, random), true)
                .plus(left.subList(half, left.size()), false);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void theCursorStaysOnItsRowAndTheRowsAreThoseThatPassInOrder(long seed) {
        Random random = new Random(seed);
        Listing<Item> list = Listing.<Item>loading().plus(items(0, 20, random), true);
        for (int step = 1; step < 400; step++) {
            Listing<Item> before = list.move(random.nextInt(9) - 4);
            list = happening(before, random, step);
            String what = "seed " + seed + ", step " + step;
            Optional<String> row = before.selected().map(Item::id);
            boolean there = list.shown().stream()
                    .map(Item::id)
                    .anyMatch(it -> row.filter(it::equals).isPresent());
            if (there) {
                assertThat(list.selected().map(Item::id)).as(what).isEqualTo(row);
            }
            assertThat(list.cursor())
                    .as(what)
                    .isBetween(0, Math.max(0, list.shown().size() - 1));
            assertThat(list.shown()).as(what).isEqualTo(expected(list));
        }
    }

    private static List<Item> expected(Listing<Item> list) {
        List<Item> rows = new ArrayList<>(list.rows().stream()
                .filter(it -> List.of(list.filter().split(" ")).stream().allMatch(it.text()::contains))
                .toList());
        Comparator<Item> by = list.sieve().column().map(Column::by).orElse((a, b) -> 0);
        rows.sort(list.backwards() ? by.reversed() : by);
        if (list.backwards() && list.sortedBy().isEmpty()) {
            java.util.Collections.reverse(rows);
        }
        return rows;
    }

    @Test
    void rowsOfBeforeStayUntilAllNewOnesAreThere() {
        Listing<Item> list = listed(named("old")).listedAgain().plus(List.of(named("new")), true);
        assertThat(list.shown()).containsExactly(named("old"));
        assertThat(list.busy()).isTrue();
        assertThat(list.plus(List.of(named("newer")), false).shown()).containsExactly(named("new"), named("newer"));
    }

    @Test
    void aListThatCanNotBeMadeAgainKeepsItsRowsAndSaysWhy() {
        Listing<Item> list = listed(named("old")).listedAgain().failed(new Unseen("no answer", ""));
        assertThat(list.shown()).containsExactly(named("old"));
        assertThat(list.old()).isTrue();
        assertThat(list.trouble()).isPresent();
        assertThat(list.listedAgain().plus(List.of(named("new")), false).shown())
                .containsExactly(named("new"));
    }

    @Test
    void aRowThatVanishedLeavesTheCursorInItsPlace() {
        Listing<Item> list =
                listed(named("a"), named("b"), named("c"), named("d")).move(2);
        Listing<Item> again = list.listedAgain().plus(List.of(named("a"), named("b"), named("d")), false);
        assertThat(again.selected()).contains(named("d"));
        assertThat(again.listedAgain().plus(List.of(named("a")), false).selected())
                .contains(named("a"));
    }

    @Test
    void allWordsOfAFilterMustBeContainedInAnyOrder() {
        Listing<Item> list = listed(named("pay checkout"), named("pay ledger"), named("search checkout"));
        assertThat(list.filtered("CHECK pay", true).shown()).containsExactly(named("pay checkout"));
        assertThat(list.filtered("check ", true).shown()).hasSize(2);
        assertThat(list.filtered("pay led", true).filtered("pay", true).shown()).hasSize(2);
    }

    @Test
    void groupsKeepTheirPlaceHoweverAListIsSorted() {
        List<Page.NameRow> rows =
                List.of(Page.NameRow.ALL, new Page.NameRow("b"), new Page.NameRow("z"), Page.NameRow.OTHER);
        Listing<Page.NameRow> list = Listing.<Page.NameRow>loading().plus(rows, false);
        Optional<Column<Page.NameRow>> name = Optional.of(Columns.NAMES.get(0));
        assertThat(list.sorted(name, true).shown())
                .extracting(Page.NameRow::text)
                .containsExactly("all namespaces", "z", "b", "another namespace");
        assertThat(list.sorted(Optional.empty(), true).shown())
                .extracting(Page.NameRow::text)
                .containsExactly("all namespaces", "z", "b", "another namespace");
    }

    /** Counts how often a filter looks at it. */
    private record Looked(String text, AtomicInteger looks) implements Listing.Row {
        @Override
        public String lower() {
            looks.incrementAndGet();
            return text;
        }
    }

    @Test
    void aPageThatArrivesCostsWhatItsOwnRowsCostHoweverManyAreThere() {
        AtomicInteger looks = new AtomicInteger();
        AtomicInteger comparisons = new AtomicInteger();
        Column<Looked> text = new Column<>("TEXT", (one, other) -> {
            comparisons.incrementAndGet();
            return one.text().compareTo(other.text());
        });
        Listing<Looked> list =
                Listing.<Looked>loading().sorted(Optional.of(text), true).filtered("7", true);
        Random random = new Random(4);
        for (int page = 0; page < 200; page++) {
            List<Looked> rows = random.ints(50, 0, 100_000)
                    .mapToObj(it -> new Looked("pod-" + it, looks))
                    .toList();
            comparisons.set(0);
            list = list.plus(rows, true);
            assertThat(comparisons.get()).isLessThan(50 * 40);
        }
        assertThat(looks).hasValue(list.rows().size());
        list.filtered("", false);
        assertThat(looks).hasValue(list.rows().size());
    }
}
