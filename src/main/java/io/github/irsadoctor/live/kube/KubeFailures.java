package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.live.Failure;
import io.github.irsadoctor.live.Failures;
import io.github.irsadoctor.live.LoginProblem;
import io.github.irsadoctor.live.Network;
import io.github.irsadoctor.live.RetryAfter;
import io.github.irsadoctor.text.Sanitiser;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the refusals of one read.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/">Kubernetes API concepts</a>
 */
record KubeFailures(Read read, String server) implements Failures {

    static final int GONE = 410;

    private static final int LONGEST = 300;

    @Override
    public Failure read(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return refused(refusal.reply());
        }
        if (thrown instanceof LoginProblem problem) {
            return Failure.settled(new Seen.NotAsked<>(problem.getMessage()));
        }
        if (thrown instanceof JacksonException) {
            return Failure.settled(broken("the answer is no JSON"));
        }
        return Network.read(thrown, read.permission(), server)
                .orElseGet(() -> Failure.settled(broken(line(String.valueOf(thrown)))));
    }

    private Failure refused(Reply reply) {
        JsonNode status = status(reply);
        String says = says(reply, status);
        return switch (reply.status()) {
            case 401 ->
                Failure.settled(new Seen.Denied<>(
                        "a login the cluster accepts (an EKS access entry or an aws-auth mapping)", says));
            case 403 -> Failure.settled(new Seen.Denied<>(read.permission(), says));
            case 404 -> Failure.settled(missing(status, says));
            case GONE -> Failure.settled(broken("the list changed while it was read"));
            default -> other(reply, says);
        };
    }

    private Failure other(Reply reply, String says) {
        boolean again = reply.status() == 429 || reply.status() >= 500;
        return new Failure(
                broken("HTTP " + reply.status() + (says.isEmpty() ? "" : ": " + says)),
                again,
                reply.retryAfter().flatMap(RetryAfter::parse));
    }

    // A 404 that is no Status naming the object means that nobody serves this path: no proof of absence.
    private Seen<Object> missing(JsonNode status, String says) {
        boolean proven = status.path("reason").asString("").equals("NotFound")
                && !status.path("details").path("name").asString("").isEmpty();
        return proven
                ? new Seen.Absent<>(read.what())
                : broken("HTTP 404: " + (says.isEmpty() ? "this server does not serve " + read.path() : says));
    }

    private static JsonNode status(Reply reply) {
        try {
            return Json.tree(reply.body());
        } catch (JacksonException text) {
            return Json.nothing();
        }
    }

    /** The server's own words, one line: the message of a Status, or whatever else the body is. */
    static String says(Reply reply) {
        return says(reply, status(reply));
    }

    private static String says(Reply reply, JsonNode status) {
        String message = status.path("message").asString("");
        return line(message.isEmpty() ? new String(reply.body(), StandardCharsets.UTF_8).strip() : message);
    }

    private static String line(String text) {
        return Sanitiser.line(text, LONGEST);
    }

    private Seen<Object> broken(String says) {
        return new Seen.Broken<>(read.permission(), says);
    }
}
