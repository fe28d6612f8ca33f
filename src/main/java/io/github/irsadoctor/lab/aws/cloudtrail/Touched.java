package io.github.irsadoctor.lab.aws.cloudtrail;

import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.lab.aws.state.Event;
import io.github.irsadoctor.lab.aws.wire.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a write is about, as LookupEvents finds it by ResourceName. IAM's events name a role by its name; the lab adds its ARN
 * (without a path), so that both are found. Types are CloudFormation's; that of the OIDC provider is unconfirmed.
 *
 * @param account the caller's
 */
record Touched(Call call, String account, String partition) {

    List<Event.Resource> resources() {
        List<Event.Resource> all = new ArrayList<>();
        parameter("RoleName").ifPresent(name -> {
            all.add(new Event.Resource("AWS::IAM::Role", name));
            all.add(new Event.Resource("AWS::IAM::Role", iam("role/" + name)));
        });
        parameter("PolicyArn").ifPresent(arn -> all.add(new Event.Resource("AWS::IAM::Policy", arn)));
        if (call.route().service().equals("iam") && parameter("RoleName").isEmpty()) {
            parameter("PolicyName").ifPresent(name -> all.add(new Event.Resource("AWS::IAM::Policy", name)));
        }
        parameter("OpenIDConnectProviderArn")
                .or(() -> parameter("Url").map(url -> Issuer.of(url).providerArn(partition, account)))
                .ifPresent(arn -> all.add(new Event.Resource("AWS::IAM::OIDCProvider", arn)));
        call.names().stream()
                .findFirst()
                .ifPresent(cluster -> all.add(new Event.Resource("AWS::EKS::Cluster", cluster)));
        return all;
    }

    private String iam(String resource) {
        return "arn:" + partition + ":iam::" + account + ":" + resource;
    }

    private Optional<String> parameter(String name) {
        return call.form().get(name);
    }
}
