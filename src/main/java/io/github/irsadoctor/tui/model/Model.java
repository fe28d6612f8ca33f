package io.github.irsadoctor.tui.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All the screens know.
 *
 * @param pages the way here: the last one is shown, Esc goes to the one before
 * @param help true while the keys are shown over the page
 * @param helpRow first line of the keys that is shown
 * @param jump the jump being typed
 * @param trainings how far a trainee has come, by the ticket of the lab world's place
 * @param notice one sentence in place of the footer until the next key
 * @param tickets the next ticket to give out
 */
public record Model(
        List<Page> pages,
        boolean help,
        int helpRow,
        Optional<Jump> jump,
        Map<Integer, Training> trainings,
        Optional<String> notice,
        int columns,
        int rows,
        int tickets,
        Instant now) {

    public Model {
        pages = List.copyOf(pages);
        trainings = Map.copyOf(trainings);
    }

    /**
     * The model of the first frame, and what it asks for.
     *
     * @param open the place to open at once
     */
    public static Next start(Optional<String> open, boolean labOnly, int columns, int rows, Instant now) {
        Optional<Page.Opening> opening = open.map(id -> new Page.Opening(1, id, now));
        Page page = new Page.Clusters(0, labOnly, Listing.loading(), Optional.empty(), opening, Optional.empty());
        Model model =
                new Model(List.of(page), false, 0, Optional.empty(), Map.of(), Optional.empty(), columns, rows, 2, now);
        List<Effect> effects = new ArrayList<>(List.of(new Effect.ListPlaces(0)));
        open.ifPresent(id -> effects.add(new Effect.Open(1, id)));
        return new Next(model, effects);
    }

    public Page page() {
        return pages.get(pages.size() - 1);
    }

    /** The shown page as if nobody had read its text yet: equal for as long as its text is. */
    public Page still() {
        return Readings.in(page(), text -> Reading.begin());
    }

    /** True while the shown page waits for something, so that time goes by on it. */
    public boolean waiting() {
        boolean listing = page().listing().filter(Listing::busy).isPresent();
        boolean opening =
                page() instanceof Page.Clusters places && places.opening().isPresent();
        return listing || opening || page() instanceof WalkPage walk && walk.running();
    }

    /** How far the trainee has come in this place; empty where nothing is taught. */
    public Optional<Training> training(OpenPlace place) {
        return place.lesson().map(lesson -> trainings.getOrDefault(place.ticket(), Training.BEGINNING));
    }

    /** True while the verdicts of walks in this place are hidden from a trainee. */
    public boolean hidden(OpenPlace place) {
        return training(place).filter(it -> !it.revealed()).isPresent();
    }

    /** The place whose lesson the shown page belongs to; empty for pages on which nothing is taught. */
    Optional<OpenPlace> taught() {
        return page() instanceof Taught taught ? Optional.of(taught.place()) : Optional.empty();
    }

    Model training(OpenPlace place, Training next) {
        Map<Integer, Training> more = new HashMap<>(trainings);
        more.put(place.ticket(), next);
        return new Model(pages, help, helpRow, jump, more, notice, columns, rows, tickets, now);
    }

    /** The page that waits for this ticket, shown or behind the one that is. */
    Optional<Page> waiting(int ticket) {
        return pages.stream().filter(page -> page.ticket() == ticket).findFirst();
    }

    Model with(Page changed) {
        return paged(pages.stream()
                .map(page -> page.ticket() == changed.ticket() ? changed : page)
                .toList());
    }

    private Model paged(List<Page> next) {
        return new Model(next, help, helpRow, jump, trainings, notice, columns, rows, tickets, now);
    }

    /** With the shown page replaced. */
    Model instead(Page page) {
        return back().push(page);
    }

    Model push(Page page) {
        List<Page> next = new ArrayList<>(pages);
        next.add(page);
        int free = Math.max(tickets, page.ticket() + 1);
        return new Model(next, help, helpRow, jump, trainings, notice, columns, rows, free, now);
    }

    Model back() {
        return paged(pages.subList(0, pages.size() - 1));
    }

    /** With one ticket given out that belongs to no page. */
    Model taken() {
        return new Model(pages, help, helpRow, jump, trainings, notice, columns, rows, tickets + 1, now);
    }

    Model helping(boolean shown) {
        return new Model(pages, shown, 0, jump, trainings, notice, columns, rows, tickets, now);
    }

    /** With the keys from another line on. */
    Model helpAt(int row) {
        return new Model(pages, help, row, jump, trainings, notice, columns, rows, tickets, now);
    }

    Model jumping(Optional<Jump> typed) {
        return new Model(pages, help, helpRow, typed, trainings, notice, columns, rows, tickets, now);
    }

    Model saying(Optional<String> sentence) {
        return new Model(pages, help, helpRow, jump, trainings, sentence, columns, rows, tickets, now);
    }

    /** In a window of another size. */
    public Model sized(int newColumns, int newRows) {
        return new Model(pages, help, helpRow, jump, trainings, notice, newColumns, newRows, tickets, now);
    }

    Model at(Instant time) {
        return new Model(pages, help, helpRow, jump, trainings, notice, columns, rows, tickets, time);
    }
}
