package io.github.irsadoctor.live.kube;

import io.fabric8.kubernetes.client.http.WebSocketHandshakeException;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.live.Failure;
import io.github.irsadoctor.live.Failures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads why a command could not be run. Nothing it gives is proof of anything about the container. */
record ExecFailures(Command command, String server) implements Failures {

    private static final Pattern VERB = Pattern.compile("cannot (\\w+) resource \"pods/exec\"");
    private static final Pattern NOT_RUNNING =
            Pattern.compile("container not found|container is in CONTAINER_|not running|not created or running"
                    + "|completed pod|does not have a host assigned");

    @Override
    public Failure read(Throwable thrown) {
        return Failure.settled(handshake(thrown)
                .map(this::refused)
                .orElseGet(() -> general(thrown).outcome()));
    }

    /** Why the container has nothing running in which a command could run; empty if these words say something else. */
    static <T> Optional<Seen<T>> notRunning(Command command, String says) {
        return NOT_RUNNING.matcher(says).find()
                ? Optional.of(new Seen.NotAsked<>(
                        "container " + command.where().container() + " is not running, so nothing can be run in it"))
                : Optional.empty();
    }

    private Seen<Object> refused(Reply reply) {
        String says = KubeFailures.says(reply);
        return ExecFailures.notRunning(command, says).orElseGet(() -> switch (reply.status()) {
            case 403 -> new Seen.Denied<>(permission(says), says);
            case 404 ->
                new Seen.NotAsked<>("nothing can be run in " + command.where().says() + ": " + says);
            default -> general(new Refusal(reply)).outcome();
        });
    }

    // From 1.35 on a WebSocket needs create as well; the refusal names the verb it missed.
    private String permission(String says) {
        Matcher verb = VERB.matcher(says);
        return verb.find() ? verb.group(1) + " pods/exec in " + command.where().namespace() : command.permission();
    }

    private Failure general(Throwable thrown) {
        Read read = new Read(command.permission(), command.where().says(), "", Map.of(), List.of());
        return new KubeFailures(read, server).read(thrown);
    }

    private static Optional<Reply> handshake(Throwable thrown) {
        if (!(thrown instanceof WebSocketHandshakeException refused)) {
            return Optional.empty();
        }
        byte[] body = Optional.ofNullable(refused.getCause())
                .filter(java.net.http.WebSocketHandshakeException.class::isInstance)
                .map(it -> ((java.net.http.WebSocketHandshakeException) it).getResponse())
                .map(response -> response.body() instanceof String text ? text : "")
                .orElse("")
                .getBytes(StandardCharsets.UTF_8);
        return Optional.of(new Reply(refused.getResponse().code(), body, Optional.empty()));
    }
}
