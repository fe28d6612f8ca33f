package io.github.irsadoctor.cli;

import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.text.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --active}. */
final class ActiveLevel implements ITypeConverter<Intrusion> {

    @Override
    public Intrusion convert(String word) {
        return Arrays.stream(Intrusion.values())
                .filter(level -> name(level).equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "--active takes none, exec, assume or probe, not \"" + word + "\"" + meant(word)));
    }

    private static String meant(String word) {
        List<String> known =
                Arrays.stream(Intrusion.values()).map(ActiveLevel::name).toList();
        return Spelling.nearest(word, known)
                .map(near -> "; did you mean " + near + "?")
                .orElse(".");
    }

    private static String name(Intrusion level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
