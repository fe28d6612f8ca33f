package io.github.irsadoctor.checklist.scene;

import io.github.irsadoctor.checklist.scene.LogScene.Present;
import io.github.irsadoctor.facts.Log;
import io.github.irsadoctor.facts.LogReadings;
import io.github.irsadoctor.iam.ObservedError;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One log as one text: errors may run over several lines, times belong to lines. */
final class LogText {

    /** An SDK that still fails says so again well within this time. */
    private static final Duration REPEATS_WITHIN = Duration.ofMinutes(15);

    private static final int HEAD = 40;

    private final Log log;
    private final List<ObservedError> read;
    private final List<String> squeezed;

    LogText(Log log, LogReadings readings) {
        this.log = log;
        this.read = readings.of(log);
        this.squeezed = log.lines().stream().map(line -> squeezed(line.text())).toList();
    }

    List<LoggedError> errors(Present present) {
        return read.stream().map(error -> logged(error, present)).toList();
    }

    private LoggedError logged(ObservedError error, Present present) {
        Optional<Instant> at = time(error);
        String where = "log of container " + log.container() + (log.previous() ? ", the run before" : "");
        return new LoggedError(error, at, where, at.flatMap(time -> outlived(time, present, error)));
    }

    private Optional<String> outlived(Instant at, Present present, ObservedError error) {
        if (present.success().filter(at::isBefore).isPresent() && isOfSts(error)) {
            return Optional.of("STS has let the pod in since");
        }
        if (present.changed().filter(at::isBefore).isPresent()) {
            return Optional.of("something it speaks about has changed since");
        }
        return present.lastLine()
                .filter(last -> Duration.between(at, last).compareTo(REPEATS_WITHIN) > 0)
                .map(last -> "the log goes on and does not repeat it");
    }

    /** What a service refused to a role session is not answered by STS letting the session be. */
    private static boolean isOfSts(ObservedError error) {
        return error.action().isEmpty();
    }

    /** When the log's last line was written. */
    Optional<Instant> last() {
        return log.lines().stream().flatMap(line -> line.at().stream()).max(Comparator.naturalOrder());
    }

    /** The time of the last line in which the error's text begins. */
    private Optional<Instant> time(ObservedError error) {
        String head = head(error.line());
        return IntStream.iterate(squeezed.size() - 1, index -> index >= 0, index -> index - 1)
                .filter(index -> squeezed.get(index).contains(head))
                .boxed()
                .findFirst()
                .flatMap(index -> log.lines().get(index).at());
    }

    private static String head(String text) {
        String squeezed = squeezed(
                text.lines().filter(line -> !line.isBlank()).findFirst().orElse(text));
        return squeezed.substring(0, Math.min(HEAD, squeezed.length()));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
