package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text to paste elsewhere.
 *
 * @param what names it in a sentence, for example {@code 3 commands}
 */
record Clip(String what, String text) {

    /** The commands of a fix with the remarks between them; empty if it has none. */
    static Optional<Clip> of(Fix fix) {
        long commands = fix.changes().stream().filter(Clip::runs).count();
        List<String> lines = fix.changes().stream().map(Change::command).toList();
        return commands == 0 ? Optional.empty() : Optional.of(commands(commands, lines));
    }

    private static boolean runs(Change change) {
        return !(change instanceof Change.HandOver);
    }

    static Clip commands(List<String> commands) {
        return commands(commands.size(), commands);
    }

    // Without a line break at the end: a shell does not run the last one before Enter.
    private static Clip commands(long count, List<String> lines) {
        return new Clip(count == 1 ? "1 command" : count + " commands", String.join("\n", lines));
    }

    /** A finding with what proves it and what mends it. */
    static Clip of(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(finding.cause() + " " + finding.subject() + ": " + finding.says());
        finding.evidence().forEach(line -> lines.add(field(line)));
        finding.fixes().forEach(fix -> {
            lines.add("Fix: " + fix.title());
            fix.changes().forEach(change -> lines.add(change.command()));
        });
        return new Clip("the finding", String.join("\n", lines));
    }

    private static String field(Line line) {
        return "  " + line.label() + ": " + line.value();
    }
}
