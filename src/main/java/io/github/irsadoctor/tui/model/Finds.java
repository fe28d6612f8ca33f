package io.github.irsadoctor.tui.model;

import java.util.List;
import java.util.Optional;

/** Looking for a text: in a list it filters, in a text it marks. */
record Finds(Model model, Layout layout) {

    private static final int ABOVE = 2;

    Next begin() {
        if (model.page().read().isPresent()) {
            return Next.of(looking(new Find("", true, 0)));
        }
        return Next.of(Lists.in(model, new WithList.Change() {
            @Override
            public <T extends Listing.Row> Listing<T> of(Listing<T> list) {
                return list.filtered(list.filter(), true);
            }
        }));
    }

    /** After a key that goes into what is looked for; empty if nothing is being typed, or the key is none of its own. */
    Optional<Next> typed(Key key) {
        Optional<Find> find = find().filter(Find::typing);
        if (find.isEmpty()) {
            return Optional.empty();
        }
        String text = find.get().text();
        if (key.types()) {
            return Optional.of(Next.of(shown(looking(new Find(text + key.name(), true, 0)))));
        }
        if (key.equals(Key.BACKSPACE)) {
            Find shorter = text.isEmpty() ? Find.NOTHING : new Find(text.substring(0, text.length() - 1), true, 0);
            return Optional.of(Next.of(shown(looking(shorter))));
        }
        if (key.equals(Key.CTRL_U)) {
            return Optional.of(Next.of(shown(looking(new Find("", true, 0)))));
        }
        if (key.equals(Key.ENTER)) {
            return Optional.of(kept(text));
        }
        return key.equals(Key.ESC) ? Optional.of(Next.of(looking(Find.NOTHING))) : Optional.empty();
    }

    // Marks that are nowhere would only keep Esc from leaving.
    private Next kept(String text) {
        if (text.isEmpty() || layout.matches(model).isEmpty()) {
            Optional<String> nowhere =
                    Optional.of("Nothing here contains " + text + ".").filter(it -> !text.isEmpty());
            return Next.of(looking(Find.NOTHING).saying(nowhere));
        }
        return Next.of(looking(new Find(text, false, find().orElse(Find.NOTHING).match())));
    }

    /** To the next place where what is looked for stands, or with -1 to the one before; round at the ends. */
    Next next(int by) {
        Find find = find().orElse(Find.NOTHING);
        int count = layout.matches(model).size();
        if (find.text().isEmpty() || count == 0) {
            String why = find.text().isEmpty()
                    ? "Nothing is looked for: / begins a search."
                    : "Nothing here contains " + find.text() + ".";
            return Next.of(model.saying(Optional.of(why)));
        }
        int at = Math.min(find.match(), count - 1) + by;
        Model moved = shown(looking(new Find(find.text(), false, Math.floorMod(at, count))));
        if (at >= 0 && at < count) {
            return Next.of(moved);
        }
        return Next.of(moved.saying(Optional.of(
                count == 1
                        ? "This is the only place where " + find.text() + " stands."
                        : "The search goes on from the " + (by > 0 ? "top" : "end") + ": "
                                + (Math.floorMod(at, count) + 1) + " of " + count + ".")));
    }

    private Optional<Find> find() {
        return model.page().read().map(Reading::find);
    }

    private Model looking(Find find) {
        return Readings.in(model, text -> text.looking(find));
    }

    /** With the match that is meant on the screen, a little below its top. */
    private Model shown(Model marked) {
        Reading reading = marked.page().read().orElseGet(Reading::begin);
        List<Integer> matches = layout.matches(marked);
        if (matches.isEmpty()) {
            return marked;
        }
        int row = matches.get(Math.min(reading.find().match(), matches.size() - 1));
        int first = Math.min(reading.row(), layout.lastRow(marked));
        boolean seen = row >= first && row < first + layout.shownRows(marked);
        int to = Math.min(layout.lastRow(marked), Math.max(0, row - ABOVE));
        return seen ? marked : Readings.in(marked, text -> text.at(to));
    }
}
