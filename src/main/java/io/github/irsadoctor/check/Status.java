package io.github.irsadoctor.check;

/** What became of a step. */
public enum Status {
    /** Every rule clear or not applicable. */
    PASS,
    /** Worth knowing; changes neither verdict nor exit code. */
    WARN,
    /** A cause was found. */
    FAIL,
    /** Tried and not answered. */
    UNKNOWN,
    /** Not tried: above the permitted level, or moot because of an earlier finding. */
    SKIPPED
}
