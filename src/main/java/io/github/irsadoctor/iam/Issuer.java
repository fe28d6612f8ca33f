package io.github.irsadoctor.iam;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An OpenID Connect issuer, held without its scheme: the form in which provider ARNs and condition keys carry it.
 * Compared as a whole and case-sensitively.
 *
 * @param hostAndPath for example {@code oidc.eks.eu-west-1.amazonaws.com/id/4F2A...}
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html">IAM user guide</a>
 */
public record Issuer(String hostAndPath) {

    private static final String SCHEME = "https://";
    private static final Pattern EKS = Pattern.compile("oidc\\.eks\\.([a-z0-9-]+)\\.([a-z0-9.-]+)/id/(\\w+)");

    /** Takes the URL of {@code iss} or DescribeCluster; a leading {@code https://} is dropped, nothing else. */
    public static Issuer of(String url) {
        return new Issuer(url.startsWith(SCHEME) ? url.substring(SCHEME.length()) : url);
    }

    /** The issuer as a URL, as it stands in a token. */
    public String url() {
        return SCHEME + hostAndPath;
    }

    /** The ARN an IAM OIDC provider for this issuer has in {@code account}. */
    public String providerArn(String partition, String account) {
        return "arn:" + partition + ":iam::" + account + ":oidc-provider/" + hostAndPath;
    }

    /** The region in an EKS issuer's host; empty for other issuers. */
    public Optional<String> region() {
        return eks().map(matcher -> matcher.group(1));
    }

    /** The id at the end of an EKS issuer; empty for other issuers. */
    public Optional<String> id() {
        return eks().map(matcher -> matcher.group(3));
    }

    private Optional<Matcher> eks() {
        Matcher matcher = EKS.matcher(hostAndPath);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }
}
