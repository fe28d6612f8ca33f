package io.github.irsadoctor.iam;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads the two forms of time a policy takes: ISO 8601 in the W3C profile, and seconds since 1970. */
final class Moment {

    private Moment() {}

    static Optional<Instant> parse(String text) {
        try {
            return Optional.of(read(text));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Instant read(String text) {
        if (text.matches("\\d{5,12}")) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        if (text.matches("\\d{4}")) {
            return midnight(Year.parse(text).atDay(1));
        }
        if (text.matches("\\d{4}-\\d{2}")) {
            return midnight(YearMonth.parse(text).atDay(1));
        }
        return text.contains("T") ? OffsetDateTime.parse(text).toInstant() : midnight(LocalDate.parse(text));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
