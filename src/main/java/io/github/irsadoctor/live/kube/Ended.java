package io.github.irsadoctor.live.kube;

import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * How a command in a container ended.
 *
 * @param code its exit code; empty if it never ran, or wrote too much to be waited for
 * @param says the API server's words where it never ran
 * @param cut true if it wrote more than is read
 */
record Ended(OptionalInt code, String says, boolean cut, Capture out, Capture err) {

    /** It wrote more than is read. */
    static Ended cut(Capture out, Capture err) {
        return new Ended(OptionalInt.empty(), "", true, out, err);
    }

    /**
     * Reads the Status on the error channel.
     *
     * @see <a href="https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/client-go/tools/remotecommand/v4.go">client-go remotecommand v4</a>
     */
    static Ended with(byte[] status, Capture out, Capture err) {
        JsonNode read = tree(status);
        String says = Json.text(read, "message");
        if (Json.text(read, "status").equals("Success")) {
            return new Ended(OptionalInt.of(0), "", false, out, err);
        }
        OptionalInt code = Json.text(read, "reason").equals("NonZeroExitCode")
                ? Json.each(read.path("details"), "causes")
                        .filter(cause -> Json.text(cause, "reason").equals("ExitCode"))
                        .map(cause -> Json.text(cause, "message"))
                        .filter(text -> text.matches("\\d{1,9}"))
                        .mapToInt(Integer::parseInt)
                        .findFirst()
                : OptionalInt.empty();
        return new Ended(code, says, false, out, err);
    }

    private static JsonNode tree(byte[] status) {
        try {
            return Json.tree(status);
        } catch (JacksonException text) {
            return Json.nothing();
        }
    }

    @Override
    public String toString() {
        return "Ended[" + code + "]";
    }
}
