package io.github.irsadoctor.facts;

import io.github.irsadoctor.iam.ErrorReader;
import io.github.irsadoctor.iam.ObservedError;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The AWS errors of each log. Several steps need them and reading takes a while, so a log is read once in a walk. */
public final class LogReadings {

    private final Map<Log, List<ObservedError>> read = new ConcurrentHashMap<>();

    /** The errors of a log in the order found; who asks while another reads it waits for that reading. */
    public List<ObservedError> of(Log log) {
        return read.computeIfAbsent(log, LogReadings::read);
    }

    private static List<ObservedError> read(Log log) {
        return ErrorReader.read(log.lines().stream().map(Log.Line::text).collect(Collectors.joining("\n")));
    }
}
