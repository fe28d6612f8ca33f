package io.github.irsadoctor.lab.aws;

import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.lab.aws.wire.Route;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind {@code on resource:} in an AccessDenied: IAM names an existing role {@code role NAME}, a policy
 * {@code policy ARN}, one about to be made by its ARN or name; EKS names ARNs (public reports of each; where a service
 * documents no other, the resource type of the service authorization reference).
 */
record DeniedResource(Route route, String account, String region, String partition) {

    Optional<String> named() {
        return switch (route.service()) {
            case "iam" -> iam();
            case "eks" -> eks();
            case "s3" -> s3();
            default -> parameter("RoleArn");
        };
    }

    private Optional<String> iam() {
        return switch (route.operation()) {
            case "CreateRole" ->
                parameter("RoleName").map(name -> arn("role" + parameter("Path").orElse("/") + name));
            case "CreatePolicy" -> parameter("PolicyName").map(name -> "policy " + name);
            case "CreateOpenIDConnectProvider" ->
                parameter("Url").map(url -> Issuer.of(url).providerArn(partition, account));
            case "ListOpenIDConnectProviders" -> Optional.of(arn("oidc-provider/*"));
            case "ListRoles" -> Optional.of(arn("role/"));
            case "ListPolicies" -> Optional.of("policy path /");
            default -> existing();
        };
    }

    private Optional<String> existing() {
        return parameter("RoleName")
                .map(name -> "role " + name)
                .or(() -> parameter("OpenIDConnectProviderArn"))
                .or(() -> parameter("PolicyArn").map(policy -> "policy " + policy))
                .or(() -> parameter("PolicySourceArn"));
    }

    private Optional<String> eks() {
        List<String> names = route.names();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        if (names.size() > 1 && route.operation().contains("PodIdentityAssociation")) {
            return Optional.of(eks("podidentityassociation/" + names.get(0) + "/" + names.get(1)));
        }
        if (names.size() > 1 && route.operation().endsWith("Addon")) {
            return Optional.of(eks("addon/" + names.get(0) + "/" + names.get(1) + "/*"));
        }
        return Optional.of(eks("cluster/" + names.get(0)));
    }

    private Optional<String> s3() {
        return route.names().isEmpty()
                ? Optional.empty()
                : Optional.of("arn:" + partition + ":s3:::" + String.join("/", route.names()));
    }

    private Optional<String> parameter(String name) {
        return Optional.ofNullable(route.parameters().get(name));
    }

    private String arn(String resource) {
        return "arn:" + partition + ":iam::" + account + ":" + resource;
    }

    private String eks(String resource) {
        return String.join(":", "arn", partition, "eks", region, account, resource);
    }
}
