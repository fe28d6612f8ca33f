package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.text.Sanitiser;

/** A kubeconfig cannot be used; the message is one sentence fit for the user: what is wrong and what would be right. */
public final class KubeconfigProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 600;

    KubeconfigProblem(String sentence) {
        super(Sanitiser.line(sentence, LONGEST));
    }
}
