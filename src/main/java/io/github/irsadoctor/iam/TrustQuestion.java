package io.github.irsadoctor.iam;

import io.github.irsadoctor.iam.Statement.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Would this trust policy let this service account in? Asked of a text, without cluster or account.
 *
 * @param document the policy, plain or URL-encoded JSON
 * @param issuer the cluster's issuer URL; the scheme may be left out
 * @param subject the service account
 * @param audience the token's audience, {@link #DEFAULT_AUDIENCE} unless the service account says otherwise
 * @param account the account of role and provider, twelve digits; where empty, the one the policy's federated principals
 *     name
 * @param partition the partition of role and provider; where empty, the one of the issuer's region, else the one the
 *     policy's federated principals name, else {@code aws}
 */
public record TrustQuestion(
        String document,
        String issuer,
        Subject subject,
        String audience,
        Optional<String> account,
        Optional<String> partition) {

    /** The audience the pod identity webhook asks for by default. */
    public static final String DEFAULT_AUDIENCE = "sts.amazonaws.com";

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Pattern ISSUER = Pattern.compile("[A-Za-z0-9.-]+(:\\d+)?(/\\S*)?");

    // Regions begin alike within a partition, as in the SDKs' partition table.
    private static final Map<String, String> PARTITIONS = Map.of(
            "cn-", "aws-cn",
            "us-gov-", "aws-us-gov",
            "eusc-", "aws-eusc",
            "us-iso-", "aws-iso",
            "us-isob-", "aws-iso-b",
            "eu-isoe-", "aws-iso-e",
            "us-isof-", "aws-iso-f");

    // Where no principal names an account, none can match, whichever account is tried.
    private static final String ANY_ACCOUNT = "000000000000";

    /** A question with account and partition taken from the policy and the issuer. */
    public static TrustQuestion of(String document, String issuer, Subject subject) {
        return new TrustQuestion(document, issuer, subject, DEFAULT_AUDIENCE, Optional.empty(), Optional.empty());
    }

    /** Judges; never throws. */
    public TrustAnswer answer() {
        Optional<String> wrong = wrongInput();
        if (wrong.isPresent()) {
            return new TrustAnswer.Unanswerable(wrong.get());
        }
        PolicyReading reading = PolicyReader.read(document);
        if (reading instanceof PolicyReading.Unreadable unreadable) {
            return new TrustAnswer.Unanswerable(unreadable.says());
        }
        return reading.asDocument().map(this::judge).orElseThrow();
    }

    private Optional<String> wrongInput() {
        if (!ISSUER.matcher(Issuer.of(issuer).hostAndPath()).matches()) {
            return Optional.of("The issuer has to be a URL such as https://oidc.eks.REGION.amazonaws.com/id/ID, not \""
                    + issuer + "\".");
        }
        if (audience.isBlank()) {
            return Optional.of("The audience is empty; tokens carry " + DEFAULT_AUDIENCE + " unless told otherwise.");
        }
        return account.filter(id -> !ACCOUNT.matcher(id).matches())
                .map(id -> "An account is twelve digits, not \"" + id + "\".");
    }

    private TrustAnswer judge(PolicyDocument policy) {
        List<Arn> named = named(policy);
        List<String> accounts = account.map(List::of).orElseGet(() -> distinct(named, Arn::account));
        if (accounts.size() > 1) {
            return new TrustAnswer.Unanswerable("The policy names providers of several accounts ("
                    + String.join(", ", accounts) + "); say which one the role is in.");
        }
        String in = accounts.isEmpty() ? ANY_ACCOUNT : accounts.get(0);
        RoleArn role = new RoleArn(partition(named), in, "/", "role");
        WebIdentity identity = new WebIdentity(Issuer.of(issuer), subject.toString(), audience, role);
        return new TrustAnswer.Judged(policy, identity, Evaluator.trust(policy, identity.request()));
    }

    // Providers of this very issuer speak first: the policy may trust other issuers in other accounts as well.
    private List<Arn> named(PolicyDocument policy) {
        List<Arn> providers = policy.statements().stream()
                .flatMap(statement -> statement.principals().stream())
                .filter(principal -> principal.type().equals("Federated"))
                .map(Principal::value)
                .flatMap(value -> Arn.parse(value).stream())
                .filter(arn -> ACCOUNT.matcher(arn.account()).matches())
                .toList();
        String resource = "oidc-provider/" + Issuer.of(issuer).hostAndPath();
        List<Arn> own = providers.stream()
                .filter(arn -> arn.resource().equals(resource))
                .toList();
        return own.isEmpty() ? providers : own;
    }

    private String partition(List<Arn> named) {
        return partition
                .or(() -> Issuer.of(issuer).region().map(TrustQuestion::partitionOf))
                .or(() -> distinct(named, Arn::partition).stream().findFirst())
                .orElse("aws");
    }

    private static String partitionOf(String region) {
        return PARTITIONS.entrySet().stream()
                .filter(each -> region.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("aws");
    }

    private static List<String> distinct(List<Arn> arns, Function<Arn, String> part) {
        return arns.stream().map(part).distinct().toList();
    }
}
