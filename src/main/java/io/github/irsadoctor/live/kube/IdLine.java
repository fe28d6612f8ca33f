package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.facts.ProcessUser;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code id} prints (POSIX.1-2017, id: STDOUT), by GNU and by BusyBox. */
final class IdLine {

    private static final String NUMBER = "(?<![\\w])%s=(\\d{1,10})(?!\\d)";
    private static final Pattern UID = Pattern.compile(NUMBER.formatted("uid"));
    private static final Pattern EUID = Pattern.compile(NUMBER.formatted("euid"));
    private static final Pattern GID = Pattern.compile(NUMBER.formatted("gid"));
    private static final Pattern EGID = Pattern.compile(NUMBER.formatted("egid"));
    private static final Pattern GROUPS =
            Pattern.compile("(?<![\\w])groups=(\\d{1,10}(?:\\([^)]*\\))?(?:,\\d{1,10}(?:\\([^)]*\\))?)*)");
    private static final Pattern GROUP = Pattern.compile("(?:^|,)(\\d+)");

    private IdLine() {}

    /** The user; empty if this is not what id prints. Groups that are left out are the primary one alone. */
    static Optional<ProcessUser> read(String out) {
        Optional<Long> uid = number(EUID, out).or(() -> number(UID, out));
        Optional<Long> gid = number(EGID, out).or(() -> number(GID, out));
        if (uid.isEmpty() || gid.isEmpty()) {
            return Optional.empty();
        }
        Set<Long> groups = new HashSet<>(Set.of(gid.get()));
        Matcher all = GROUPS.matcher(out);
        if (all.find()) {
            GROUP.matcher(all.group(1)).results().forEach(one -> groups.add(Long.parseLong(one.group(1))));
        }
        return Optional.of(new ProcessUser(uid.get(), groups));
    }

    private static Optional<Long> number(Pattern form, String out) {
        Matcher matcher = form.matcher(out);
        return matcher.find() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
    }
}
