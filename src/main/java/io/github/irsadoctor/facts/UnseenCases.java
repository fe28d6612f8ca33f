package io.github.irsadoctor.facts;

import java.util.Optional;

/** Turns every way of not seeing into a sentence and the one thing that is missing. */
final class UnseenCases<T> implements Seen.Cases<T, Optional<Unseen>> {

    @Override
    public Optional<Unseen> value(T it) {
        return Optional.empty();
    }

    @Override
    public Optional<Unseen> absent(Seen.Absent<T> absent) {
        return Optional.empty();
    }

    @Override
    public Optional<Unseen> denied(Seen.Denied<T> denied) {
        return Optional.of(new Unseen("not allowed: " + denied.permission(), denied.permission()));
    }

    @Override
    public Optional<Unseen> timedOut(Seen.TimedOut<T> timedOut) {
        String seconds = String.format("%.1f s", timedOut.after().toMillis() / 1000.0);
        return Optional.of(new Unseen(timedOut.what() + " did not answer within " + seconds, timedOut.what()));
    }

    @Override
    public Optional<Unseen> broken(Seen.Broken<T> broken) {
        return Optional.of(new Unseen(broken.what() + " failed: " + broken.says(), broken.what()));
    }

    @Override
    public Optional<Unseen> notAsked(Seen.NotAsked<T> notAsked) {
        return Optional.of(new Unseen(notAsked.why(), notAsked.why()));
    }

    @Override
    public Optional<Unseen> notTried(Seen.NotTried<T> notTried) {
        return Optional.of(new Unseen(notTried.why(), notTried.why()));
    }
}
