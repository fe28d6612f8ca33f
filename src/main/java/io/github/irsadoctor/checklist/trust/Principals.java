package io.github.irsadoctor.checklist.trust;

import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.iam.Arn;
import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.iam.NearMisses;
import io.github.irsadoctor.iam.Statement;
import io.github.irsadoctor.iam.Statement.Principal;
import io.github.irsadoctor.iam.WebIdentity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells in what a federated principal differs from the provider of this cluster. */
final class Principals {

    private static final String PROVIDER = "oidc-provider/";
    private static final Pattern SWAPPED = Pattern.compile("^oidc\\.([a-z0-9-]+)\\.eks\\.(.*)$");

    private Principals() {}

    /** The OIDC providers a statement trusts. */
    static List<String> providers(Statement statement) {
        return statement.principals().stream()
                .filter(principal -> principal.type().equalsIgnoreCase("Federated"))
                .map(Principal::value)
                .filter(value -> value.contains(PROVIDER))
                .toList();
    }

    /** How many characters the nearest trusted provider is away from this cluster's. */
    static long distance(Statement statement, WebIdentity identity) {
        return nearest(statement, identity)
                .map(arn -> marks(identity.providerArn(), arn)
                        .chars()
                        .filter(c -> c == '^')
                        .count())
                .orElse(Long.MAX_VALUE);
    }

    static TrustFault fault(Statement statement, WebIdentity identity) {
        String written = nearest(statement, identity).orElse("");
        String wanted = identity.providerArn();
        Line line = Line.marked("policy trusts", written, marks(wanted, written));
        List<Line> lines = List.of(line, Line.of("token comes from", wanted));
        String edit = "In " + TrustFault.name(statement) + " the principal for this cluster is " + wanted + ".";
        String issuer = written.substring(written.indexOf(PROVIDER) + PROVIDER.length());
        if (swapped(issuer).isPresent()) {
            return TrustFault.in(
                    statement,
                    "R-04",
                    "The trust policy writes the issuer's host as oidc.REGION.eks; EKS issuers are oidc.eks.REGION.",
                    lines,
                    edit);
        }
        Optional<Arn> arn = Arn.parse(written);
        if (arn.isPresent() && issuer.equals(identity.issuer().hostAndPath())) {
            return otherHome(statement, identity, arn.get(), lines, edit);
        }
        return foreign(statement, issuer, lines, identity);
    }

    /** A fault of another cluster's issuer, wherever in a statement it shows. */
    static TrustFault foreign(Statement statement, String issuer, List<Line> lines, WebIdentity identity) {
        return TrustFault.in(
                        statement,
                        "R-03",
                        "The trust policy trusts another cluster's issuer, not this one's.",
                        lines,
                        "Add a statement for this cluster: " + StatementText.of(identity))
                .of(Issuer.of(issuer));
    }

    /** The host with its parts in order; empty if they are. */
    static Optional<String> swapped(String issuer) {
        Matcher matcher = SWAPPED.matcher(issuer);
        return matcher.matches()
                ? Optional.of("oidc.eks." + matcher.group(1) + "." + matcher.group(2))
                : Optional.empty();
    }

    private static TrustFault otherHome(
            Statement statement, WebIdentity identity, Arn written, List<Line> lines, String edit) {
        String partition = identity.roleArn().partition();
        if (!written.partition().equals(partition)) {
            return TrustFault.in(
                    statement,
                    "R-13",
                    "The trust policy's principal is an arn:" + written.partition()
                            + " ARN, but the role is in partition " + partition + ".",
                    lines,
                    edit);
        }
        return TrustFault.in(
                statement,
                "R-03",
                "The trust policy names the provider of account " + written.account()
                        + "; it has to be the one in the role's own account "
                        + identity.roleArn().account() + ".",
                lines,
                edit);
    }

    private static Optional<String> nearest(Statement statement, WebIdentity identity) {
        return providers(statement).stream()
                .min(Comparator.comparingLong(arn -> marks(identity.providerArn(), arn)
                        .chars()
                        .filter(c -> c == '^')
                        .count()));
    }

    private static String marks(String wanted, String written) {
        return NearMisses.between(wanted, written).marks();
    }
}
