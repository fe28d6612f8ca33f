package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.state.OidcProvider;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.wire.Answers;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Fields;
import io.github.irsadoctor.lab.aws.wire.Rule;
import io.github.irsadoctor.lab.aws.wire.Service;
import io.github.irsadoctor.lab.http.Reply;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Writes on OIDC providers. Deleting one that is not there, adding an audience that is there and removing one that is not are
 * no errors ("This operation is idempotent", IAM API reference).
 */
final class ProviderWrites implements Service {

    private static final String ARN = "OpenIDConnectProviderArn";
    private static final Rule[] ARN_RULES = {Rule.atMost(2048), Rule.atLeast(20)};

    private final RunningAws aws;
    private final Clock clock;

    ProviderWrites(RunningAws aws, Clock clock) {
        this.aws = aws;
        this.clock = clock;
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "CreateOpenIDConnectProvider", this::create,
                "DeleteOpenIDConnectProvider", this::delete,
                "AddClientIDToOpenIDConnectProvider", this::addClientId,
                "RemoveClientIDFromOpenIDConnectProvider", this::removeClientId,
                "UpdateOpenIDConnectProviderThumbprint", this::updateThumbprint,
                "TagOpenIDConnectProvider", this::tag,
                "UntagOpenIDConnectProvider", this::untag);
    }

    private Reply create(Call call, Answers answers) {
        ProviderCreation asked = ProviderCreation.of(call);
        String account = call.signer().account();
        Instant now = clock.instant();
        aws.change(now, before -> asked.in(before, account, now));
        String arn = asked.issuer().providerArn(aws.now().partition(), account);
        return answers.xml(call.route(), xml -> {
            xml.text(ARN, arn);
            Tags.write(xml, asked.tags().entrySet());
        });
    }

    private Reply delete(Call call, Answers answers) {
        Fields fields = new Fields(call.form());
        String arn = fields.need(ARN, ARN_RULES);
        fields.end();
        aws.change(clock.instant(), before -> {
            List<OidcProvider> gone =
                    Found.in(before, call).ifProvider(arn).stream().toList();
            return before.withProviders(before.providers().stream()
                    .filter(provider -> !gone.contains(provider))
                    .toList());
        });
        return answers.done(call.route());
    }

    private Reply addClientId(Call call, Answers answers) {
        Fields fields = new Fields(call.form());
        String id = fields.need("ClientID", ProviderCreation.CLIENT_ID);
        return change(call, answers, fields, provider -> {
            List<String> more = Stream.concat(provider.clientIds().stream(), Stream.of(id))
                    .distinct()
                    .toList();
            ProviderCreation.enough(more);
            return provider.accepting(more);
        });
    }

    private Reply removeClientId(Call call, Answers answers) {
        Fields fields = new Fields(call.form());
        String id = fields.need("ClientID", ProviderCreation.CLIENT_ID);
        return change(
                call,
                answers,
                fields,
                provider -> provider.accepting(provider.clientIds().stream()
                        .filter(other -> !other.equals(id))
                        .toList()));
    }

    private Reply updateThumbprint(Call call, Answers answers) {
        Fields fields = new Fields(call.form());
        List<String> thumbprints = ProviderCreation.thumbprints(fields);
        if (thumbprints.isEmpty()) {
            fields.need("ThumbprintList");
        }
        return change(call, answers, fields, provider -> {
            ProviderCreation.few(thumbprints);
            return provider.pinned(thumbprints);
        });
    }

    private Reply tag(Call call, Answers answers) {
        Fields fields = new Fields(call.form());
        Map<String, String> tags = Tags.read(call, fields);
        return change(call, answers, fields, provider -> provider.tagged(Tags.merged(provider.tags(), tags)));
    }

    private Reply untag(Call call, Answers answers) {
        Fields fields = new Fields(call.form());
        List<String> keys = Tags.keys(call, fields);
        return change(call, answers, fields, provider -> provider.tagged(Tags.without(provider.tags(), keys)));
    }

    private Reply change(Call call, Answers answers, Fields fields, UnaryOperator<OidcProvider> step) {
        String arn = fields.need(ARN, ARN_RULES);
        fields.end();
        aws.change(clock.instant(), before -> changed(before, call, arn, step));
        return answers.done(call.route());
    }

    private static AwsState changed(AwsState before, Call call, String arn, UnaryOperator<OidcProvider> step) {
        return before.with(step.apply(Found.in(before, call).provider(arn)));
    }
}
