package io.github.irsadoctor.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A made-up lab, and the life of the process in which it is served. */
final class FakeLab implements Worlds, Life {

    static final String CLUSTER = "arn:aws:eks:eu-west-1:111122223333:cluster/demo";

    final List<Runnable> atEnd = new ArrayList<>();
    int stopped;
    Runnable meanwhile = () -> {};

    @Override
    public List<Card> cards() {
        return List.of(
                new Card("healthy", "Nothing hurts", Optional.empty(), List.of()),
                new Card("wildcard", "The provider pods cannot reach AWS", Optional.of("D09"), List.of("R-08")));
    }

    @Override
    public Served serve(String idOrFile) {
        List<String> ids = cards().stream().map(Card::id).toList();
        if (!ids.contains(idOrFile)) {
            throw Worlds.unknown(idOrFile, ids);
        }
        return new Served(
                "The provider pods cannot reach AWS",
                CLUSTER,
                URI.create("http://127.0.0.1:1234"),
                URI.create("http://127.0.0.1:4321"),
                "eu-west-1",
                new Keys("AKIALAB", "lab/only/000"),
                "payments",
                "deploy/checkout",
                () -> stopped++);
    }

    @Override
    public void atEnd(Runnable close) {
        atEnd.add(close);
    }

    /** Looks at what is there while the command waits, then ends the process. */
    @Override
    public void await() throws InterruptedException {
        meanwhile.run();
        atEnd.forEach(Runnable::run);
        throw new InterruptedException("the end");
    }
}
