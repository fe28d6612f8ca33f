package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.text.Sanitiser;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads how a command ended. A container without the program is no fault of anybody's.
 *
 * @param path the file it was about; empty where it was about none
 */
record CommandReading(Command command, String path) {

    private static final int LONGEST = 300;
    private static final int NOT_RUNNABLE = 126;
    private static final int NOT_FOUND = 127;
    // runc and crun, each in its own words, behind whatever containerd or CRI-O puts before them.
    private static final Pattern NO_PROGRAM = Pattern.compile(
            "executable file [^ ]* ?not found|exec: \"[^\"]*\": stat [^ ]*: no such file", Pattern.CASE_INSENSITIVE);

    /**
     * The outcome.
     *
     * @param written reads what the command wrote, where it ended well
     * @param forbidden takes its complaint, one line, where permission was denied
     */
    <T> Seen<T> of(Ended ended, Function<String, Seen<T>> written, Function<String, Seen<T>> forbidden) {
        if (ended.cut()) {
            return broken("it wrote more than " + Capture.MOST / 1024 + " KiB");
        }
        int code = ended.code().orElse(-1);
        if (code == 0) {
            return written.apply(ended.out().text());
        }
        String complaint = line(ended.err().text());
        if (code == NOT_FOUND
                || code == NOT_RUNNABLE
                || NO_PROGRAM.matcher(ended.says()).find()) {
            return new Seen.NotAsked<>(
                    "container " + command.where().container() + " has no " + command.program() + " to look with");
        }
        if (ended.code().isEmpty()) {
            Optional<Seen<T>> stopped = ExecFailures.notRunning(command, ended.says());
            return stopped.orElseGet(() -> broken(line(ended.says())));
        }
        return complained(code, complaint, forbidden);
    }

    private <T> Seen<T> complained(int code, String complaint, Function<String, Seen<T>> forbidden) {
        if (!path.isEmpty() && complaint.endsWith("No such file or directory")) {
            return new Seen.Absent<>("file " + path + " in " + command.where().says());
        }
        if (complaint.endsWith("Permission denied")) {
            return forbidden.apply(complaint);
        }
        return failed("exit code " + code + (complaint.isEmpty() ? "" : ": " + complaint));
    }

    /** The command ran and told nothing that could be read. */
    <T> Seen<T> failed(String says) {
        return broken(command.program() + ": " + says);
    }

    /** What was read of its output; without that, the output itself, which then is no secret's. */
    <T> Seen<T> understood(Optional<T> read, String out) {
        Optional<Seen<T>> seen = read.map(Seen::of);
        return seen.orElseGet(() -> failed("\"" + line(out) + "\" is not what " + command.program() + " prints"));
    }

    private <T> Seen<T> broken(String says) {
        return new Seen.Broken<>(command.permission(), says);
    }

    private static String line(String text) {
        return Sanitiser.line(text.strip(), LONGEST);
    }
}
