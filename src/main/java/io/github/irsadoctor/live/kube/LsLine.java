package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.facts.FileEntry;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code ls -ldnL PATH} prints (POSIX.1-2017, ls: STDOUT), by GNU and by BusyBox. */
final class LsLine {

    // GNU marks an ACL with + and an SELinux context with a dot behind the mode.
    private static final Pattern FORM = Pattern.compile(
            "([-bcdlps][-rwxsStTl]{9})[.+@]?\\s+\\d+\\s+(\\d{1,10})\\s+(\\d{1,10})\\s.*", Pattern.DOTALL);

    private LsLine() {}

    /** The entry; empty if this is not what ls prints. */
    static Optional<FileEntry> read(String path, String out) {
        Matcher line = FORM.matcher(out.strip());
        return line.matches()
                ? Optional.of(new FileEntry(
                        path, line.group(1), Long.parseLong(line.group(2)), Long.parseLong(line.group(3))))
                : Optional.empty();
    }
}
