package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.lab.aws.state.OidcProvider;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.wire.Answers;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Pages;
import io.github.irsadoctor.lab.aws.wire.Service;
import io.github.irsadoctor.lab.http.Reply;
import java.util.List;
import java.util.Map;

/** OIDC providers as IAM shows them. */
final class Providers implements Service {

    private final RunningAws aws;

    Providers(RunningAws aws) {
        this.aws = aws;
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "GetOpenIDConnectProvider", this::get,
                "ListOpenIDConnectProviders", this::list,
                "ListOpenIDConnectProviderTags", this::tags);
    }

    private Reply get(Call call, Answers answers) {
        OidcProvider provider = Found.in(aws.now(), call).provider(call.required("OpenIDConnectProviderArn"));
        return answers.xml(call.route(), xml -> {
            xml.text("Url", provider.issuer().hostAndPath())
                    .texts("ClientIDList", provider.clientIds())
                    .texts("ThumbprintList", provider.thumbprints())
                    .text("CreateDate", provider.created());
            Tags.write(xml, provider.tags().entrySet());
        });
    }

    private Reply list(Call call, Answers answers) {
        String account = call.signer().account();
        List<OidcProvider> own = aws.now().providers().stream()
                .filter(provider -> provider.account().equals(account))
                .toList();
        return answers.xml(
                call.route(),
                xml -> xml.members(
                        "OpenIDConnectProviderList",
                        own,
                        (member, provider) ->
                                member.text("Arn", provider.arn(aws.now().partition()))));
    }

    private Reply tags(Call call, Answers answers) {
        String arn = call.required("OpenIDConnectProviderArn");
        OidcProvider provider = Found.in(aws.now(), call).provider(arn);
        Pages<Map.Entry<String, String>> page = Tags.page(call, provider.tags(), arn);
        return answers.xml(call.route(), xml -> {
            Tags.write(xml, page.items());
            Listing.end(xml, page);
        });
    }
}
