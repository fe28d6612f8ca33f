package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.kube.state.Logs;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Which part of a log is asked for, and how it is written.
 *
 * @param since lines before it are left out
 * @param tail at most so many of the last lines that are there already
 * @param mostBytes nothing is sent beyond them
 * @param stamped each line begins with its time
 */
record LogOptions(Instant since, long tail, long mostBytes, boolean stamped) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** What is asked for of the lines that are there already. */
    List<Logs.Line> choose(List<Logs.Line> lines) {
        List<Logs.Line> wanted =
                lines.stream().filter(line -> !line.at().isBefore(since)).toList();
        return wanted.subList((int) Math.max(0, wanted.size() - tail), wanted.size());
    }

    byte[] text(List<Logs.Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Logs.Line line : lines) {
            text.append(stamped ? STAMP.format(line.at()) + " " : "")
                    .append(line.text())
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
