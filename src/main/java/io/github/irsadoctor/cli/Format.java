package io.github.irsadoctor.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How a result is printed. */
enum Format {
    TEXT,
    JSON;

    /** Reads {@code -o}. */
    static final class Reader implements ITypeConverter<Format> {
        @Override
        public Format convert(String word) {
            return switch (word) {
                case "text" -> TEXT;
                case "json" -> JSON;
                default -> throw new TypeConversionException("-o takes text or json, not \"" + word + "\".");
            };
        }
    }
}
