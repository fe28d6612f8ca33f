package io.github.irsadoctor.cli;

/** Something typed is wrong. The message is one sentence: what, and what would be right. */
final class WrongInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongInput(String says) {
        super(says);
    }
}
