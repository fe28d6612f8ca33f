package io.github.irsadoctor.cli;

import picocli.CommandLine.Option;

/** {@code -o}, for every command with a result that programs read. */
final class FormatOption {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            converter = Format.Reader.class,
            description = "text (default) or json.")
    Format format = Format.TEXT;
}
