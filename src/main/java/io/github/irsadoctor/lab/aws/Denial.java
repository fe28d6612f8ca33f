package io.github.irsadoctor.lab.aws;

import io.github.irsadoctor.lab.aws.s3.Permissions;
import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.wire.Protocol;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.aws.wire.Route;

/**
 * What AWS says where a world's fault lets a call fail (IAM user guide, troubleshoot_access-denied).
 *
 * @param who the caller's ARN
 * @param region the call was signed for
 */
record Denial(Route route, String who, String region, AwsState aws) {

    Refusal refusal(int status) {
        return switch (status) {
            case 403 -> denied();
            case 404 ->
                route.protocol() == Protocol.QUERY
                        ? Refusal.noSuchEntity("The entity cannot be found.")
                        : Refusal.notFound("The resource cannot be found.");
            case 429 -> throttled();
            default -> failed(status);
        };
    }

    private Refusal denied() {
        if (route.operation().equals("AssumeRoleWithWebIdentity")) {
            return new Refusal(403, "AccessDenied", "Not authorized to perform " + route.label());
        }
        boolean s3 = route.protocol() == Protocol.REST_XML;
        String action = s3 ? Permissions.of(route.operation()) : route.label();
        String resource = new DeniedResource(route, account(), region, aws.partition())
                .named()
                .map(name -> " on resource: " + (s3 ? "\"" + name + "\"" : name))
                .orElse("");
        String message = "User: " + who + " is not authorized to perform: " + action + resource
                + " because no identity-based policy allows the " + action + " action";
        return switch (route.protocol()) {
            case QUERY, REST_XML -> new Refusal(403, "AccessDenied", message);
            case JSON -> new Refusal(400, "AccessDeniedException", message);
            case REST -> new Refusal(403, "AccessDeniedException", message);
        };
    }

    private Refusal throttled() {
        return switch (route.protocol()) {
            case QUERY -> new Refusal(400, "Throttling", "Rate exceeded");
            case JSON -> new Refusal(400, "ThrottlingException", "Rate exceeded");
            case REST -> new Refusal(429, "TooManyRequestsException", "Too Many Requests");
            case REST_XML -> new Refusal(503, "SlowDown", "Please reduce your request rate.");
        };
    }

    private Refusal failed(int status) {
        String code = route.service().equals("eks") ? "ServerException" : "InternalFailure";
        return new Refusal(status, status >= 500 ? code : "BadRequest", "An internal error occurred.");
    }

    private String account() {
        String[] parts = who.split(":", -1);
        return parts.length > 4 ? parts[4] : "";
    }
}
