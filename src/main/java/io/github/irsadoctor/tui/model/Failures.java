package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Unseen;
import java.util.Optional;

/** A failure, where the page that waited shows it. */
record Failures(String says) implements WithList.Change {

    Page on(Page page) {
        if (page instanceof WithList<?> listed) {
            return listed.changed(this);
        }
        if (page instanceof ExplanationPage explained) {
            return explained.with(explained.text(), Optional.of(says));
        }
        return page instanceof WalkPage walk ? walk.broken(says) : page;
    }

    @Override
    public <T extends Listing.Row> Listing<T> of(Listing<T> list) {
        return list.failed(new Unseen(says, ""));
    }
}
