package io.github.irsadoctor.tui.model;

/** Looking for a text: in a list it filters, in a text it marks. */
record Finds(Model model, Layout layout) {

    Next begin() {
        if (model.page().match(new ReadingOfPage()).isPresent()) {
            return Next.of(Readings.in(model, text -> text.looking(new Find("", true, 0))));
        }
        return Next.of(Lists.in(model, new Lists.Change() {
            @Override
            public <T extends Listing.Row> Listing<T> of(Listing<T> list) {
                return list.filtered(list.filter(), true);
            }
        }));
    }

    /** To the next line that contains what is looked for, or with -1 to the one before. */
    Next next(int by) {
        return Next.of(model);
    }
}
