package io.github.irsadoctor.iam;

import java.util.List;

/** Reads AWS errors out of log text of any SDK. */
public final class ErrorReader {

    private ErrorReader() {}

    /**
     * Finds every AWS error in a text. An error told several times in one log record is one; a wrapper around an error
     * is none. Time is linear in the length of the text.
     *
     * @param text log lines; escaped or real line breaks
     * @return in the order found, empty where the text has none; never throws
     */
    public static List<ObservedError> read(String text) {
        return ErrorRecords.split(text).stream()
                .map(ErrorText::of)
                .flatMap(part -> new ErrorFinder(part).errors().stream())
                .toList();
    }
}
