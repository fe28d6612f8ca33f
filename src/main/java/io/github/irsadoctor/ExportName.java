package io.github.irsadoctor;

import io.github.irsadoctor.walk.Walked;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The name of the files of one walk: when, where and what, in characters that every file system and shell takes. */
final class ExportName {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Three of these and the time stay well below the 255 bytes that a name may have. */
    private static final int LONGEST = 63;

    private ExportName() {}

    static String of(Walked walked, Instant now) {
        return Stream.of(
                        TIME.format(now),
                        walked.cluster().orElse(walked.context()),
                        walked.target().namespace(),
                        walked.target().pod().orElse(walked.target().label()))
                .map(ExportName::safe)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("_"));
    }

    private static String safe(String part) {
        String cut = part.length() > 4 * LONGEST ? part.substring(0, 4 * LONGEST) : part;
        String plain = cut.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^[-.]+", "");
        return plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("[-.]+$", "");
    }
}
