package io.github.irsadoctor.lab.world;

import io.github.irsadoctor.lab.yaml.Offset;
import io.github.irsadoctor.lab.yaml.Section;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is inside one container of the app's pods.
 *
 * @param log of this run; empty: one line that says the app is up
 * @param previousLog of the run before
 * @param waiting the reason it waits for, for example {@code CrashLoopBackOff}; empty while it runs
 * @param restarts how often it was started again
 * @param env what is set in the container beyond its pod's spec
 * @param inside what a process finds in it
 */
public record ContainerFacts(
        Optional<List<LogLine>> log,
        List<LogLine> previousLog,
        Optional<String> waiting,
        int restarts,
        Map<String, String> env,
        InsideFacts inside) {

    public ContainerFacts {
        log = log.map(List::copyOf);
        previousLog = List.copyOf(previousLog);
        env = Map.copyOf(env);
    }

    /** One line; its time is an offset on the lab's clock, empty: the world's time for logs. */
    public record LogLine(Optional<Duration> at, String text) {

        /** Reads {@code -5m the text}; a text that begins with no offset has no time of its own. */
        static List<LogLine> read(List<String> entries) {
            return entries.stream().flatMap(LogLine::lines).toList();
        }

        private static java.util.stream.Stream<LogLine> lines(String entry) {
            int space = entry.indexOf(' ');
            Optional<Duration> at = space < 0 ? Optional.empty() : Offset.parse(entry.substring(0, space));
            String text = at.isPresent() ? entry.substring(space + 1) : entry;
            return text.strip().lines().map(line -> new LogLine(at, line));
        }
    }

    static ContainerFacts read(Section section) {
        section.knows(
                "log",
                "previousLog",
                "waiting",
                "restarts",
                "env",
                "user",
                "files",
                "binaries",
                "sdk",
                "network",
                "calls");
        return new ContainerFacts(
                section.has("log") ? Optional.of(LogLine.read(section.texts("log"))) : Optional.empty(),
                LogLine.read(section.texts("previousLog")),
                section.text("waiting"),
                section.number("restarts", 0).orElse(0),
                section.strings("env"),
                InsideFacts.read(section));
    }
}
