package io.github.irsadoctor.lab.aws.cloudtrail;

import io.github.irsadoctor.iam.WebIdentity;
import io.github.irsadoctor.lab.aws.state.Event;
import io.github.irsadoctor.lab.aws.state.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An AssumeRoleWithWebIdentity event in the shape AWS writes: a success as in the IAM user guide's
 * cloudtrail-integration page, a refusal with the text "An unknown error occurred" (re:Post
 * eks-pods-iam-role-service-accounts; irsa-semantics 7.3).
 *
 * @param id the event's id
 * @param time whole seconds count
 * @param region of the STS endpoint called
 * @param identity who asked for which role
 * @param sessionName the role session's name
 * @param duration what was asked for, where it was
 * @param sourceAddress as STS saw it
 * @param outcome what came of it
 */
public record WebIdentityEvent(
        String id,
        Instant time,
        String region,
        WebIdentity identity,
        String sessionName,
        Optional<Duration> duration,
        String sourceAddress,
        String userAgent,
        Outcome outcome) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter EXPIRATION =
            DateTimeFormatter.ofPattern("MMM d, yyyy, h:mm:ss a", Locale.US).withZone(ZoneOffset.UTC);

    /** What came of the call. */
    public sealed interface Outcome {

        /** Credentials were given; the secret parts are in no event. */
        record Granted(String accessKeyId, String assumedRoleId, Instant expires) implements Outcome {}

        /** The call was refused with this code, for example {@code AccessDenied}. */
        record Refused(String code) implements Outcome {}
    }

    /** The event as CloudTrail keeps it, in the role's account. */
    public Event event() {
        return new Event(
                id,
                time.truncatedTo(ChronoUnit.SECONDS),
                identity.roleArn().account(),
                region,
                "AssumeRoleWithWebIdentity",
                "sts.amazonaws.com",
                identity.subject(),
                true,
                Optional.empty(),
                List.of(new Event.Resource("AWS::IAM::Role", identity.roleArn().toString())),
                JSON.writeValueAsString(json()));
    }

    private ObjectNode json() {
        ObjectNode json = object().put("eventVersion", "1.08");
        json.set("userIdentity", userIdentity());
        json.put("eventTime", time.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("eventSource", "sts.amazonaws.com")
                .put("eventName", "AssumeRoleWithWebIdentity")
                .put("awsRegion", region)
                .put("sourceIPAddress", sourceAddress)
                .put("userAgent", userAgent);
        if (outcome instanceof Outcome.Refused refused) {
            json.put("errorCode", refused.code()).put("errorMessage", "An unknown error occurred");
        }
        json.set("requestParameters", requestParameters());
        json.set("responseElements", responseElements());
        json.put("requestID", id).put("eventID", id).put("readOnly", true);
        json.set("resources", resources());
        return json.put("eventType", "AwsApiCall")
                .put("managementEvent", true)
                .put("recipientAccountId", identity.roleArn().account())
                .put("eventCategory", "Management");
    }

    private ObjectNode userIdentity() {
        String principal = String.join(":", identity.providerArn(), identity.audience(), identity.subject());
        return object().put("type", "WebIdentityUser")
                .put("principalId", principal)
                .put("userName", identity.subject())
                .put("identityProvider", identity.providerArn());
    }

    private ObjectNode requestParameters() {
        ObjectNode parameters =
                object().put("roleArn", identity.roleArn().toString()).put("roleSessionName", sessionName);
        duration.ifPresent(asked -> parameters.put("durationSeconds", asked.toSeconds()));
        return parameters;
    }

    private JsonNode responseElements() {
        if (!(outcome instanceof Outcome.Granted granted)) {
            return JsonNodeFactory.instance.nullNode();
        }
        ObjectNode response = object();
        response.set(
                "credentials",
                object().put("accessKeyId", granted.accessKeyId())
                        .put("expiration", EXPIRATION.format(granted.expires())));
        response.put("subjectFromWebIdentityToken", identity.subject());
        response.set(
                "assumedRoleUser",
                object().put("assumedRoleId", granted.assumedRoleId() + ":" + sessionName)
                        .put("arn", Sessions.arn(identity.roleArn(), sessionName)));
        return response.put("provider", identity.providerArn()).put("audience", identity.audience());
    }

    private JsonNode resources() {
        return JsonNodeFactory.instance
                .arrayNode()
                .add(object().put("ARN", identity.roleArn().toString())
                        .put("accountId", identity.roleArn().account())
                        .put("type", "AWS::IAM::Role"));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
