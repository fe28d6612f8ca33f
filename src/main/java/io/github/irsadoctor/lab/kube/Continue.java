package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.kube.state.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a list goes on. It is good for five minutes, after which a real server's etcd has compacted the revision away.
 *
 * @param after the key of the last object of the page before
 * @param revision of the first page
 * @param since when the first page was read
 */
record Continue(String after, long revision, Instant since) {

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    String token() {
        JsonNode token =
                Json.object("v", "meta.k8s.io/v1", "rv", revision, "start", after, "since", since.getEpochSecond());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(token));
    }

    /** Reads a token that is still good at {@code now}; anything else is refused as the API server does. */
    static Continue read(String token, Instant now) {
        Continue read = read(token);
        if (read.since().plus(GOOD_FOR).isBefore(now)) {
            throw Status.expired(new Continue(read.after(), read.revision(), now).token());
        }
        return read;
    }

    private static Continue read(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            JsonNode json = JSON.readTree(text);
            if (!json.path("start").isString() || !json.path("since").isIntegralNumber()) {
                throw invalid("unrecognized encoded version \"\"");
            }
            return new Continue(
                    json.path("start").stringValue(),
                    json.path("rv").asLong(0),
                    Instant.ofEpochSecond(json.path("since").longValue()));
        } catch (IllegalArgumentException noBase64) {
            throw invalid("illegal base64 data at input byte 0");
        } catch (JacksonException noJson) {
            throw invalid("invalid character looking for beginning of value");
        }
    }

    private static Status invalid(String why) {
        return Status.badRequest("invalid continue token: continue key is not valid: " + why);
    }
}
