package io.github.irsadoctor.checklist.provider;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Exhibit;
import java.util.ArrayList;
import java.util.List;

/** The commands that show by hand what step 1 looked at. */
final class ProviderCommands {

    private ProviderCommands() {}

    static Exhibit of(ProviderEvidence seen) {
        List<String> commands = new ArrayList<>();
        seen.cluster()
                .value()
                .ifPresent(cluster -> commands.add(Change.aws(
                                "eks",
                                "describe-cluster",
                                "--name",
                                cluster.name(),
                                "--region",
                                cluster.arn().region(),
                                "--query",
                                "cluster.identity.oidc.issuer")
                        .command()));
        seen.account()
                .value()
                .flatMap(home -> seen.issuer().value().map(it -> it.providerArn(home.partition(), home.account())))
                .ifPresent(arn -> commands.add(
                        Change.aws("iam", "get-open-id-connect-provider", "--open-id-connect-provider-arn", arn)
                                .command()));
        return new Exhibit.Commands("By hand", commands);
    }
}
