package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.http.Socket;
import io.github.irsadoctor.lab.kube.state.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The channels of an exec: each message begins with the number of its channel. The last one is the error channel's
 * Status.
 *
 * @param translated whether the API server speaks for the client (v5): it then wraps the kubelet's errors once more
 * @param tty whether both outputs are one
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/master/pkg/kubelet/cri/streaming/remotecommand/exec.go">kubelet, cri/streaming/remotecommand/exec.go</a>
 */
record Channels(boolean translated, boolean tty) {

    private static final int OUT = 1;
    private static final int ERR = 2;
    private static final int ERROR = 3;
    private static final int MOST = 32 * 1024;
    private static final String INTERNAL = "Internal error occurred: ";

    void tell(Socket socket, List<String> argv, Commands.Ran ran) {
        send(socket, OUT, ran.out());
        send(socket, tty ? OUT : ERR, ran.err());
        ObjectNode status = ran.notStarted()
                .map(why -> internal((translated ? INTERNAL : "") + "error executing command in container: " + why))
                .orElseGet(() -> ran.exit() == 0
                        ? Json.object("metadata", Json.object(), "status", "Success")
                        : nonZero(argv, ran));
        frame(socket, ERROR, Json.bytes(status));
    }

    void refuse(Socket socket, String says) {
        frame(socket, ERROR, Json.bytes(internal(says)));
    }

    private ObjectNode nonZero(List<String> argv, Commands.Ran ran) {
        String says = translated
                ? "command terminated with exit code " + ran.exit()
                : "error executing command [" + String.join(" ", argv) + "], exit code " + ran.exit();
        return failure(
                "command terminated with non-zero exit code: " + says,
                "NonZeroExitCode",
                Json.object("reason", "ExitCode", "message", Integer.toString(ran.exit())));
    }

    private static ObjectNode internal(String cause) {
        return failure(INTERNAL + cause, "InternalError", Json.object("message", cause))
                .put("code", 500);
    }

    private static ObjectNode failure(String message, String reason, ObjectNode cause) {
        return Json.object(
                "metadata",
                Json.object(),
                "status",
                "Failure",
                "message",
                message,
                "reason",
                reason,
                "details",
                Json.object("causes", Json.array(cause)));
    }

    private void send(Socket socket, int channel, String text) {
        byte[] bytes = (tty ? text.replace("\n", "\r\n") : text).getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from += MOST) {
            frame(socket, channel, java.util.Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + MOST)));
        }
    }

    private static void frame(Socket socket, int channel, byte[] data) {
        byte[] message = new byte[data.length + 1];
        message[0] = (byte) channel;
        System.arraycopy(data, 0, message, 1, data.length);
        socket.send(message);
    }
}
