package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.state.OidcProvider;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Fields;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.aws.wire.Rule;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What CreateOpenIDConnectProvider asks for, checked. Limits: botocore iam model and the API reference ("a maximum length of
 * 255 characters" per URL and client id, "up to five" thumbprints, 100 client ids by quota); texts as moto's authors recorded
 * them.
 */
record ProviderCreation(Issuer issuer, List<String> clientIds, List<String> thumbprints, Map<String, String> tags) {

    static final int MOST_CLIENT_IDS = 100;
    static final Rule[] CLIENT_ID = {Rule.atMost(255), Rule.atLeast(1)};

    private static final Rule[] THUMBPRINT = {Rule.atMost(40), Rule.atLeast(40)};
    private static final int MOST_THUMBPRINTS = 5;
    // "If it is not included, IAM will retrieve and use the top intermediate CA thumbprint" (API reference). In the lab
    // all
    // issuers have one.
    private static final List<String> RETRIEVED = List.of("9e99a48a9960b14926bb7f3b02e22da2b0ab7280");

    static ProviderCreation of(Call call) {
        Fields fields = new Fields(call.form());
        String url = fields.need("Url", Rule.atMost(255), Rule.atLeast(1));
        List<String> clientIds = fields.list("ClientIDList", CLIENT_ID);
        List<String> thumbprints = thumbprints(fields);
        Map<String, String> tags = Tags.read(call, fields);
        fields.end();
        Issuer issuer = issuer(url);
        few(thumbprints);
        List<String> distinct = clientIds.stream().distinct().toList();
        enough(distinct);
        return new ProviderCreation(issuer, distinct, thumbprints.isEmpty() ? RETRIEVED : thumbprints, tags);
    }

    /** The {@code ThumbprintList} of a call. */
    static List<String> thumbprints(Fields fields) {
        return fields.list("ThumbprintList", THUMBPRINT);
    }

    static void few(List<String> thumbprints) {
        if (thumbprints.size() > MOST_THUMBPRINTS) {
            throw Refusal.input("Thumbprint list must contain fewer than 5 entries.");
        }
    }

    static void enough(List<String> clientIds) {
        if (clientIds.size() > MOST_CLIENT_IDS) {
            throw Refusal.limit("Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: " + MOST_CLIENT_IDS);
        }
    }

    AwsState in(AwsState aws, String account, Instant now) {
        if (aws.provider(account, issuer).isPresent()) {
            throw Refusal.exists("Provider with url " + issuer.url() + " already exists.");
        }
        OidcProvider made = new OidcProvider(account, issuer, clientIds, thumbprints, Optional.empty(), now, tags);
        return aws.withProviders(
                Stream.concat(aws.providers().stream(), Stream.of(made)).toList());
    }

    // "The URL must begin with https:// ... Query parameters are not allowed"; no port (API reference).
    private static Issuer issuer(String url) {
        try {
            URI uri = new URI(url);
            boolean fine = "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getPort() < 0
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
            if (fine) {
                return new Issuer(url.substring("https://".length()));
            }
        } catch (URISyntaxException noUrl) {
            throw invalid();
        }
        throw invalid();
    }

    private static Refusal invalid() {
        return Refusal.validation("Invalid Open ID Connect Provider URL");
    }
}
