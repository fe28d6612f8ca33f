package io.github.irsadoctor.live;

/** Where the credential for a cluster comes from. Safe for use by several threads. */
@FunctionalInterface
public interface TokenSource {

    /**
     * The credential to use now; may take seconds.
     *
     * @throws LoginProblem if there is none, with a sentence for the user
     */
    Credential current();
}
