package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.http.Reply;
import io.github.irsadoctor.lab.http.Request;
import io.github.irsadoctor.lab.http.Socket;
import io.github.irsadoctor.lab.http.Upgrade;
import io.github.irsadoctor.lab.http.Upgrades;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * pods/exec over WebSocket, with the subprotocols v5 (kubectl) and v4 (other clients). With v5 the API server speaks to
 * the kubelet for the client and accepts the socket first; with v4 it passes the connection on, so that what the
 * kubelet refuses is refused before the upgrade.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/master/pkg/registry/core/pod/strategy.go">pod/strategy.go, streamLocation</a>
 * @see <a href="https://github.com/kubernetes/apiserver/blob/master/pkg/util/proxy/streamtranslator.go">apiserver, streamtranslator.go</a>
 */
public final class Exec implements Upgrades {

    private static final String V5 = "v5.channel.k8s.io";
    private static final List<String> PROTOCOLS = List.of(V5, "v4.channel.k8s.io");
    private static final int NORMAL = 1000;

    private final Objects objects;
    private final Commands commands;

    public Exec(Objects objects, Commands commands) {
        this.objects = objects;
        this.commands = commands;
    }

    @Override
    public Upgrade of(Request request) {
        Asked asked = Asked.of(request);
        if (!asked.rbac().equals("pods/exec") || !List.of("get", "create").contains(asked.verb())) {
            return new Upgrade.None();
        }
        try {
            return upgrade(asked, request);
        } catch (Status refused) {
            return new Upgrade.Refused(refused.reply());
        }
    }

    private Upgrade upgrade(Asked asked, Request request) {
        ObjectNode pod =
                objects.get(Resources.PODS, asked.namespace(), asked.name()).orElseThrow(() -> Status.notFound(asked));
        String container =
                ChosenContainer.of(pod, request.parameter("container").orElse(""));
        if (pod.at("/spec/nodeName").asString("").isEmpty()) {
            throw Status.badRequest("pod " + asked.name() + " does not have a host assigned");
        }
        boolean socket =
                request.header("upgrade").filter("websocket"::equalsIgnoreCase).isPresent();
        if (!socket) {
            throw Status.badRequest("Upgrade request required");
        }
        Optional<String> protocol = protocol(request);
        if (protocol.isEmpty()) {
            throw Status.badRequest("unable to upgrade: none of the subprotocols asked for is known");
        }
        return upgrade(pod, container, request, protocol.get());
    }

    private Upgrade upgrade(ObjectNode pod, String container, Request request, String protocol) {
        boolean translated = protocol.equals(V5);
        Channels channels = new Channels(translated, flag(request, "tty"));
        if (!running(pod, container)) {
            String says = "container not found (\"" + container + "\")";
            return translated
                    ? accepted(protocol, socket -> channels.refuse(socket, "unable to upgrade connection: " + says))
                    : new Upgrade.Refused(Reply.text(500, "text/plain; charset=utf-8", says));
        }
        List<String> argv = request.query().getOrDefault("command", List.of());
        if (argv.isEmpty()) {
            throw Status.badRequest("you must specify at least one command for the container");
        }
        return accepted(protocol, socket -> channels.tell(socket, argv, commands.run(pod, container, argv)));
    }

    private static Upgrade accepted(String protocol, java.util.function.Consumer<Socket> opened) {
        return new Upgrade.Accepted(protocol, socket -> {
            opened.accept(socket);
            socket.close(NORMAL);
        });
    }

    private static Optional<String> protocol(Request request) {
        List<String> asked = Arrays.stream(
                        request.header("sec-websocket-protocol").orElse("").split(","))
                .map(String::strip)
                .toList();
        return PROTOCOLS.stream().filter(asked::contains).findFirst();
    }

    private static boolean running(ObjectNode pod, String container) {
        for (JsonNode status : pod.at("/status/containerStatuses")) {
            if (status.path("name").asString("").equals(container)) {
                return status.path("state").has("running");
            }
        }
        return false;
    }

    private static boolean flag(Request request, String name) {
        return request.parameter(name)
                .filter(value -> value.equals("true") || value.equals("1"))
                .isPresent();
    }
}
