package io.github.irsadoctor.lab.aws.cloudtrail;

import io.github.irsadoctor.lab.aws.state.Event;
import io.github.irsadoctor.lab.aws.state.Identity;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The event a management write leaves, done or refused, in the shape of the IAM user guide's cloudtrail-integration page. IAM
 * is one service for all regions; its events are in the partition's first one.
 *
 * @param id the request's, which is the event's too in the lab
 * @param time whole seconds count
 * @param caller who asked
 * @param accessKeyId that signed
 * @param refusal why it failed; empty where it did not
 */
public record ManagementEvent(
        String id,
        Instant time,
        Call call,
        Identity caller,
        Optional<String> accessKeyId,
        String partition,
        Optional<Refusal> refusal) {

    // What a NAT gateway would show; the range is reserved for documentation (RFC 5737).
    private static final String SOURCE = "203.0.113.10";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The event as CloudTrail keeps it, in the caller's account. */
    public Event event() {
        List<Event.Resource> resources = new Touched(call, caller.account(), partition).resources();
        return new Event(
                id,
                time.truncatedTo(ChronoUnit.SECONDS),
                caller.account(),
                region(),
                call.route().operation(),
                source(),
                userName(),
                false,
                accessKeyId,
                resources,
                JSON.writeValueAsString(json()));
    }

    private ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("eventVersion", "1.10");
        json.set("userIdentity", identity());
        json.put("eventTime", time.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("eventSource", source())
                .put("eventName", call.route().operation())
                .put("awsRegion", region())
                .put("sourceIPAddress", SOURCE)
                .put("userAgent", call.request().header("user-agent").orElse("-"));
        refusal.ifPresent(why -> json.put("errorCode", code(why)).put("errorMessage", why.getMessage()));
        json.set("requestParameters", new RequestParameters(call).json());
        json.putNull("responseElements");
        return json.put("requestID", id)
                .put("eventID", id)
                .put("readOnly", false)
                .put("eventType", "AwsApiCall")
                .put("managementEvent", true)
                .put("recipientAccountId", caller.account())
                .put("eventCategory", "Management");
    }

    private ObjectNode identity() {
        ObjectNode identity = JsonNodeFactory.instance
                .objectNode()
                .put("type", session() ? "AssumedRole" : "IAMUser")
                .put("principalId", caller.userId())
                .put("arn", caller.arn())
                .put("accountId", caller.account());
        accessKeyId.ifPresent(key -> identity.put("accessKeyId", key));
        if (!session()) {
            identity.put("userName", userName());
        }
        return identity;
    }

    private boolean session() {
        return caller.arn().contains(":assumed-role/");
    }

    private String userName() {
        return caller.arn().substring(caller.arn().lastIndexOf('/') + 1);
    }

    private String source() {
        return call.route().service() + ".amazonaws.com";
    }

    private String region() {
        if (!call.route().service().equals("iam")) {
            return call.region();
        }
        return switch (partition) {
            case "aws-cn" -> "cn-north-1";
            case "aws-us-gov" -> "us-gov-west-1";
            default -> "us-east-1";
        };
    }

    // IAM's codes carry Exception in events, for example NoSuchEntityException; AccessDenied and ValidationError do
    // not.
    private String code(Refusal why) {
        boolean plain = why.code().endsWith("Exception")
                || why.code().startsWith("AccessDenied")
                || why.code().equals("ValidationError");
        return plain ? why.code() : why.code() + "Exception";
    }
}
