package io.github.irsadoctor.tui.model;

/** The list of causes from which a trainee names one. */
public record GuessPage(int ticket, OpenPlace place, Listing<CauseName> list)
        implements Page, WithList<CauseName>, Taught {

    @Override
    public GuessPage with(Listing<CauseName> next) {
        return new GuessPage(ticket, place, next);
    }
}
