package io.github.irsadoctor.lab.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One HTTP answer.
 *
 * @param status the HTTP status
 * @param headers by name
 * @param body all of it, or a writer that goes on as long as the client listens
 */
public record Reply(int status, Map<String, String> headers, Body body) {

    public Reply {
        headers = Map.copyOf(headers);
    }

    /** What comes after the headers. */
    public sealed interface Body {

        /** A body known in full. */
        record Whole(byte[] bytes) implements Body {}

        /** A body written piece by piece: watches, followed logs. The writer is called once and must return soon. */
        record Live(Consumer<Stream> writer) implements Body {}
    }

    /** A whole text of the given media type. */
    public static Reply text(int status, String mediaType, String text) {
        return bytes(status, mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A whole body of the given media type. */
    public static Reply bytes(int status, String mediaType, byte[] bytes) {
        return new Reply(status, Map.of("Content-Type", mediaType), new Body.Whole(bytes.clone()));
    }

    /** JSON as text. */
    public static Reply json(int status, String json) {
        return text(status, "application/json", json);
    }

    /** A live body of the given media type; headers go out at once, before the first piece. */
    public static Reply live(int status, String mediaType, Consumer<Stream> writer) {
        return new Reply(status, Map.of("Content-Type", mediaType), new Body.Live(writer));
    }

    /** The same with one header more. */
    public Reply with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }
}
