package io.github.irsadoctor.iam;

import java.util.List;

/** Reads AWS errors out of log text of any SDK. */
public final class ErrorReader {

    private ErrorReader() {}

    /**
     * Finds every AWS error in a text.
     *
     * @param text log lines; escaped or real line breaks
     * @return in the order found, empty where the text has none; never throws
     */
    public static List<ObservedError> read(String text) {
        throw new UnsupportedOperationException("not written yet: " + text.length());
    }
}
