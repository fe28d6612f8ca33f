package io.github.irsadoctor.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How a result is printed. */
enum Format {
    TEXT,
    JSON,
    MARKDOWN;

    /** Reads {@code -o} of a command whose result is for people or programs. */
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

    /** Reads {@code -o} of a command whose result is handed on as well. */
    static final class ReportReader implements ITypeConverter<Format> {
        @Override
        public Format convert(String word) {
            return switch (word) {
                case "text" -> TEXT;
                case "json" -> JSON;
                case "markdown" -> MARKDOWN;
                default -> throw new TypeConversionException("-o takes text, json or markdown, not \"" + word + "\".");
            };
        }
    }
}
