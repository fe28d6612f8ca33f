package io.github.irsadoctor.tui.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The order of the shown list.
 *
 * @param round true to turn it round, false to take the next column; the order of arrival comes before the first
 */
record Sorts(Model model, boolean round) implements Page.Cases<Next> {

    private <T extends Listing.Row> Listing<T> sorted(Listing<T> list, List<Column<T>> columns) {
        if (round) {
            return list.sorted(list.sieve().column(), !list.backwards());
        }
        int next = list.sieve().column().map(columns::indexOf).orElse(-1) + 1;
        return list.sorted(next < columns.size() ? Optional.of(columns.get(next)) : Optional.empty(), false);
    }

    private Next with(Page page, Listing<?> list) {
        String by =
                list.sortedBy().map(name -> "Sorted by " + word(name)).orElse("In the order in which the rows arrived");
        String back = list.backwards() ? ", turned round" : "";
        return Next.of(
                model.with(page).saying(Optional.of(by + back + ". s takes the next column, S turns it round.")));
    }

    // Words of the field are spelt as ever, all others as in a sentence.
    private static String word(String heading) {
        return heading.toLowerCase(Locale.ROOT).replace("aws", "AWS").replace("eks", "EKS");
    }

    @Override
    public Next clusters(Page.Clusters page) {
        Listing<Page.PlaceRow> list = sorted(page.list(), Columns.places(page));
        return with(page.with(list), list);
    }

    @Override
    public Next namespaces(Page.Namespaces page) {
        Listing<Page.NameRow> list = sorted(page.list(), Columns.NAMES);
        return with(page.with(list), list);
    }

    @Override
    public Next pods(Page.Pods page) {
        Listing<PodRow> list = sorted(page.list(), Columns.of(page));
        return with(page.with(list), list);
    }

    @Override
    public Next containers(ContainersPage page) {
        return Next.of(model);
    }

    @Override
    public Next walk(WalkPage page) {
        return Next.of(model);
    }

    @Override
    public Next explanation(ExplanationPage page) {
        return Next.of(model);
    }

    @Override
    public Next event(EventPage page) {
        return Next.of(model);
    }

    @Override
    public Next levels(LevelsPage page) {
        return Next.of(model);
    }

    @Override
    public Next story(StoryPage page) {
        return Next.of(model);
    }

    @Override
    public Next debrief(DebriefPage page) {
        return Next.of(model);
    }

    @Override
    public Next guess(GuessPage page) {
        return Next.of(model);
    }
}
