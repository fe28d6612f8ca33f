package io.github.irsadoctor.lab.aws;

import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.wire.Protocol;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.aws.wire.Route;
import java.util.Optional;

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
        String resource = resource().map(name -> " on resource: " + name).orElse("");
        String message = "User: " + who + " is not authorized to perform: " + route.label() + resource
                + " because no identity-based policy allows the " + route.label() + " action";
        return route.protocol() == Protocol.QUERY
                ? new Refusal(403, "AccessDenied", message)
                : new Refusal(route.protocol() == Protocol.JSON ? 400 : 403, "AccessDeniedException", message);
    }

    private Refusal throttled() {
        return switch (route.protocol()) {
            case QUERY -> new Refusal(400, "Throttling", "Rate exceeded");
            case JSON -> new Refusal(400, "ThrottlingException", "Rate exceeded");
            case REST -> new Refusal(429, "TooManyRequestsException", "Too Many Requests");
        };
    }

    private Refusal failed(int status) {
        String code = route.service().equals("eks") ? "ServerException" : "InternalFailure";
        return new Refusal(status, status >= 500 ? code : "BadRequest", "An internal error occurred.");
    }

    private Optional<String> resource() {
        Optional<String> role = parameter("RoleName").map(name -> "role " + name);
        return role.or(() -> parameter("OpenIDConnectProviderArn"))
                .or(() -> parameter("PolicyArn"))
                .or(() -> parameter("PolicySourceArn"))
                .or(() -> parameter("RoleArn"))
                .or(this::everyProvider)
                .or(this::cluster);
    }

    private Optional<String> everyProvider() {
        return route.operation().equals("ListOpenIDConnectProviders")
                ? Optional.of("arn:" + aws.partition() + ":iam::" + account() + ":oidc-provider/*")
                : Optional.empty();
    }

    private Optional<String> cluster() {
        return route.names().stream()
                .findFirst()
                .map(name -> "arn:" + aws.partition() + ":eks:" + region + ":" + account() + ":cluster/" + name);
    }

    private Optional<String> parameter(String name) {
        return Optional.ofNullable(route.parameters().get(name));
    }

    private String account() {
        String[] parts = who.split(":", -1);
        return parts.length > 4 ? parts[4] : "";
    }
}
