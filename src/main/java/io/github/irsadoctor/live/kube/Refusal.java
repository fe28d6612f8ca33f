package io.github.irsadoctor.live.kube;

/** An answer other than 2xx, on its way from an attempt to {@link KubeFailures}. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    Refusal(Reply reply) {
        super("HTTP " + reply.status());
        this.reply = reply;
    }

    Reply reply() {
        return reply;
    }
}
