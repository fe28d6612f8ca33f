package io.github.irsadoctor.live;

/** Reads what an attempt threw. Never throws itself. */
@FunctionalInterface
public interface Failures {

    /** Takes the exception of one attempt, unwrapped from the executor; gives what it means. */
    Failure read(Throwable thrown);
}
