package io.github.irsadoctor.facts;

/** What goes beyond reading, capped at a permitted level. */
public interface Actions {

    /** The highest level that is permitted. */
    Intrusion permitted();

    /** Nothing beyond reading. */
    static Actions none() {
        return () -> Intrusion.NONE;
    }
}
