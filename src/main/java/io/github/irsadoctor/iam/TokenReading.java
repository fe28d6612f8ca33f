package io.github.irsadoctor.iam;

import java.util.Optional;

/**
 * What came of reading a text as a token: the token, or why it is none. Never quotes the text.
 *
 * @param token empty where it is none
 * @param problem one sentence without its full stop; empty where it is one
 */
public record TokenReading(Optional<Token> token, String problem) {}
