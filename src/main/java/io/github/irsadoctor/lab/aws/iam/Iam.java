package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.lab.aws.state.OidcProvider;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.wire.Answers;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.aws.wire.Service;
import io.github.irsadoctor.lab.http.Reply;
import java.util.HashMap;
import java.util.Map;

/** IAM's read operations. A caller sees its own account only, as in AWS. */
public final class Iam implements Service {

    private final RunningAws aws;

    public Iam(RunningAws aws) {
        this.aws = aws;
    }

    @Override
    public Map<String, Operation> operations() {
        Map<String, Operation> all = new HashMap<>(new Roles(aws).operations());
        all.putAll(new Policies(aws).operations());
        all.put("GetOpenIDConnectProvider", this::getOpenIdConnectProvider);
        all.put("ListOpenIDConnectProviders", this::listOpenIdConnectProviders);
        all.put("SimulatePrincipalPolicy", new Simulator(aws)::simulatePrincipalPolicy);
        return Map.copyOf(all);
    }

    private Reply getOpenIdConnectProvider(Call call, Answers answers) {
        String arn = call.required("OpenIDConnectProviderArn");
        String account = call.signer().account();
        OidcProvider provider = aws.now().providers().stream()
                .filter(found -> found.account().equals(account))
                .filter(found -> arn(found).equals(arn))
                .findFirst()
                .orElseThrow(() -> Refusal.noSuchEntity("OpenIDConnect Provider not found for arn " + arn));
        return answers.xml(
                call.route(),
                xml -> xml.text("Url", provider.issuer().hostAndPath())
                        .texts("ClientIDList", provider.clientIds())
                        .texts("ThumbprintList", provider.thumbprints())
                        .text("CreateDate", provider.created())
                        .in("Tags", none -> {}));
    }

    private Reply listOpenIdConnectProviders(Call call, Answers answers) {
        String account = call.signer().account();
        return answers.xml(
                call.route(),
                xml -> xml.members(
                        "OpenIDConnectProviderList",
                        aws.now().providers().stream()
                                .filter(provider -> provider.account().equals(account))
                                .toList(),
                        (member, provider) -> member.text("Arn", arn(provider))));
    }

    private String arn(OidcProvider provider) {
        return provider.issuer().providerArn(aws.now().partition(), provider.account());
    }
}
