package io.github.irsadoctor.live;

import io.github.irsadoctor.text.Sanitiser;

/** No credential could be had; the message is one sentence fit for the user and holds no secret. */
public final class LoginProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 600;

    public LoginProblem(String sentence) {
        super(Sanitiser.line(sentence, LONGEST));
    }
}
