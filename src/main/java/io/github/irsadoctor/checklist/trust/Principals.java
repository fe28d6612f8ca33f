package io.github.irsadoctor.checklist.trust;

import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.checklist.scene.IssuerText;
import io.github.irsadoctor.iam.Arn;
import io.github.irsadoctor.iam.NearMiss;
import io.github.irsadoctor.iam.NearMisses;
import io.github.irsadoctor.iam.Statement;
import io.github.irsadoctor.iam.Statement.Principal;
import io.github.irsadoctor.iam.WebIdentity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells in what a federated principal differs from the provider of this cluster. */
final class Principals {

    private static final String PROVIDER = "oidc-provider/";

    private Principals() {}

    /** What a statement trusts as an OIDC provider; SAML providers are none. */
    static List<String> providers(Statement statement) {
        return statement.principals().stream()
                .filter(principal -> principal.type().equalsIgnoreCase("Federated"))
                .map(Principal::value)
                .filter(value -> value.contains(PROVIDER) || value.contains("oidc"))
                .toList();
    }

    /** All that is wrong with the nearest provider of a statement that does not trust this cluster's. */
    static List<TrustFault> faults(Statement statement, WebIdentity identity) {
        String written = nearest(statement, identity).orElse("");
        IssuerText issuer = new IssuerText(issuer(written), identity.issuer());
        Optional<Arn> arn = Arn.parse(written);
        List<Line> lines = lines(written, identity);
        List<TrustFault> faults = new ArrayList<>();
        if (issuer.swapped()) {
            faults.add(Issuers.swapped(statement, lines, edit(statement, identity)));
        }
        boolean otherHome = arn.filter(
                        it -> !it.account().equals(identity.roleArn().account()))
                .isPresent();
        if (arn.filter(it -> !it.partition().equals(identity.roleArn().partition()))
                .isPresent()) {
            faults.add(partition(statement, arn.get(), lines, identity));
        }
        boolean other = issuer.is() == IssuerText.Is.OTHER && !wild(written);
        if (other || issuer.otherBehindSwap()) {
            faults.add(Issuers.other(statement, issuer, lines, identity, !otherHome));
        } else if (faults.isEmpty()) {
            faults.add(slip(statement, written, otherHome ? arn : Optional.empty(), lines, identity));
        }
        return faults;
    }

    /** The text behind {@code oidc-provider/}, or all of it where a bare issuer stands for an ARN. */
    static String issuer(String principal) {
        int at = principal.indexOf(PROVIDER);
        String rest = at < 0 ? principal : principal.substring(at + PROVIDER.length());
        return rest.startsWith("https://") ? rest.substring("https://".length()) : rest;
    }

    private static TrustFault partition(Statement statement, Arn written, List<Line> lines, WebIdentity identity) {
        return TrustFault.in(
                statement,
                "R-13",
                "The trust policy's principal is an arn:" + written.partition() + " ARN, but the role is in partition "
                        + identity.roleArn().partition() + ".",
                lines,
                edit(statement, identity));
    }

    private static TrustFault slip(
            Statement statement, String written, Optional<Arn> otherHome, List<Line> lines, WebIdentity identity) {
        String says = otherHome
                .map(arn -> "The trust policy names the provider of account " + arn.account()
                        + "; it has to be the one in the role's own account "
                        + identity.roleArn().account() + ".")
                .orElseGet(() -> "The trust policy's principal is not this cluster's provider"
                        + NearMisses.provider(identity.providerArn(), written)
                                .map(miss -> ": " + Issuers.decapitalised(miss.says()))
                                .orElse("."));
        return TrustFault.in(statement, "R-03", says, lines, edit(statement, identity));
    }

    private static boolean wild(String written) {
        return written.contains("*") || written.contains("?");
    }

    /** True if every provider the statement trusts is of the role's own account. */
    static boolean allAtHome(Statement statement, WebIdentity identity) {
        return providers(statement).stream()
                .flatMap(text -> Arn.parse(text).stream())
                .allMatch(arn -> arn.account().equals(identity.roleArn().account()));
    }

    private static String edit(Statement statement, WebIdentity identity) {
        return "In " + TrustFault.name(statement) + " write the principal as " + identity.providerArn() + ".";
    }

    private static List<Line> lines(String written, WebIdentity identity) {
        NearMiss miss = NearMisses.between(identity.providerArn(), written);
        return List.of(
                Line.marked("policy trusts", written, miss.marks()), Line.of("token is from", identity.providerArn()));
    }

    private static Optional<String> nearest(Statement statement, WebIdentity identity) {
        return providers(statement).stream()
                .min(Comparator.comparing((String text) -> new IssuerText(issuer(text), identity.issuer()).is())
                        .thenComparing(text -> Issuers.marks(identity.providerArn(), text)));
    }

    /** How much the nearest provider is another one: 0 for this cluster's. */
    static IssuerText.Is nearness(Statement statement, WebIdentity identity) {
        return nearest(statement, identity)
                .map(text -> new IssuerText(issuer(text), identity.issuer()).is())
                .orElse(IssuerText.Is.OTHER);
    }
}
