package io.github.irsadoctor.iam;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the hosts an error speaks of: endpoints of STS, and issuers. */
final class ErrorHosts {

    private static final int LONGEST = 400;
    private static final ErrorScan<String> STS = new ErrorScan<>(List.of("sts.", "sts-fips."), word -> word);
    private static final Pattern STS_HOST = Pattern.compile(
            "[\\s\"'`]{0,8}(sts(?:-fips)?(?:\\.[a-z0-9-]{0,40}){0,4}\\.(?:amazonaws\\.com(?:\\.cn)?|api\\.aws))");
    private static final Pattern ISSUER = Pattern.compile("\\s*for\\s*https?://([^\\s\"'<>,;)\\\\]{1,400})");

    private ErrorHosts() {}

    /** The endpoints of STS a text names, by their squeezed index. */
    static NavigableMap<Integer, String> sts(ErrorText text) {
        NavigableMap<Integer, String> hosts = new TreeMap<>();
        STS.find(text, (word, at) -> {
            Matcher host = STS_HOST.matcher(text.flat(at, Math.min(text.length(), at + 160)));
            if (host.lookingAt()) {
                hosts.put(at, host.group(1));
            }
        });
        return hosts;
    }

    /** The issuer named behind a place, without its scheme. */
    static Optional<String> issuer(ErrorText text, int from) {
        Matcher issuer = ISSUER.matcher(text.flat(from, Math.min(text.length(), from + LONGEST)));
        return issuer.lookingAt() ? Optional.of(issuer.group(1).replaceFirst("[.:]$", "")) : Optional.empty();
    }
}
