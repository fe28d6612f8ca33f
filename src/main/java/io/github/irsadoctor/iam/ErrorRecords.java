package io.github.irsadoctor.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a log into its records: a line that begins like a log line, and the lines that continue it. */
final class ErrorRecords {

    private static final int HEAD = 200;
    // kubectl logs --prefix and stern put a name before the line.
    private static final Pattern BEGINS = Pattern.compile("(?:\\[?[\\w./-]{1,120}\\]?[ \\t]){0,2}?"
            + "(?:\\[?\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]|[IWEF]\\d{4} \\d\\d:|[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d"
            + "|(?:time|ts|level)=|\\[?(?:ERROR|WARN(?:ING)?|INFO|DEBUG|FATAL)\\b)"
            + "|\\{\\s*(?:\"|$)|(?:aws: \\[ERROR\\]: )?An error occurred \\(|Traceback \\(most");

    private ErrorRecords() {}

    /** Gives the records in order, with the line breaks inside them. */
    static List<String> split(String text) {
        List<String> records = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        String before = "";
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.isBlank() || (begins(line) && !before.stripTrailing().endsWith(":"))) {
                close(open, records);
            }
            open.append(line).append('\n');
            before = line;
        }
        close(open, records);
        return records;
    }

    private static boolean begins(String line) {
        return BEGINS.matcher(line.substring(0, Math.min(HEAD, line.length()))).lookingAt();
    }

    private static void close(StringBuilder open, List<String> records) {
        if (!open.toString().isBlank()) {
            records.add(open.toString());
        }
        open.setLength(0);
    }
}
