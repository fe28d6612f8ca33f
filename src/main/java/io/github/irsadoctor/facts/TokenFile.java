package io.github.irsadoctor.facts;

import io.github.irsadoctor.iam.Token;

/** What reading a token file inside a container gave. The token's text itself is not kept. */
public sealed interface TokenFile {

    /** A token. */
    record Holds(Token token) implements TokenFile {}

    /**
     * Something that is no token.
     *
     * @param why one sentence that quotes nothing of the content, for example {@code 312 characters follow the token}
     */
    record Garbled(String why) implements TokenFile {}

    /**
     * The command that reads it was refused by the file's mode.
     *
     * @param says the command's own words, one line
     */
    record Unreadable(String says) implements TokenFile {}

    /** One function for each case, so that a new case breaks the build. */
    interface Cases<R> {
        R holds(Token token);

        R garbled(String why);

        R unreadable(String says);
    }

    /** Answers with the function for this case. */
    default <R> R match(Cases<R> cases) {
        if (this instanceof Holds file) {
            return cases.holds(file.token());
        }
        if (this instanceof Garbled file) {
            return cases.garbled(file.why());
        }
        return cases.unreadable(((Unreadable) this).says());
    }
}
