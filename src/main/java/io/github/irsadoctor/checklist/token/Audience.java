package io.github.irsadoctor.checklist.token;

import io.github.irsadoctor.iam.Token;

/** Whom a token is for, in words. */
final class Audience {

    private Audience() {}

    static String of(Token token) {
        return token.audiences().isEmpty() ? "none" : String.join(", ", token.audiences());
    }

    /** Of a projected volume: without an audience Kubernetes takes the API server's own. */
    static String of(String audience) {
        return audience.isEmpty() ? "the API server itself" : audience;
    }
}
