package io.github.irsadoctor.checklist.trust;

import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.checklist.scene.IssuerText;
import io.github.irsadoctor.iam.NearMisses;
import io.github.irsadoctor.iam.Statement;
import io.github.irsadoctor.iam.WebIdentity;
import java.util.List;
import java.util.Locale;

/** The faults an issuer can have wherever it stands in a statement: in the principal or in a condition key. */
final class Issuers {

    private Issuers() {}

    /** */
    static TrustFault swapped(Statement statement, List<Line> lines, String edit) {
        return TrustFault.in(
                statement,
                "R-04",
                "The trust policy writes the issuer's host as oidc.REGION.eks; EKS issuers are oidc.eks.REGION.",
                lines,
                edit);
    }

    /**
     *
     *
     * @param rebuilt whether the other issuer can have been this cluster's before it was rebuilt
     */
    static TrustFault other(
            Statement statement, IssuerText issuer, List<Line> lines, WebIdentity identity, boolean rebuilt) {
        boolean cluster = issuer.written().contains("oidc");
        TrustFault fault = TrustFault.in(
                statement,
                "R-03",
                cluster
                        ? "The trust policy trusts another cluster's issuer, not this one's."
                        : "The trust policy trusts " + issuer.written() + ", not this cluster's issuer.",
                lines,
                "Add a statement for this cluster: " + StatementText.of(identity));
        return rebuilt && cluster ? issuer.foreign().map(fault::of).orElse(fault) : fault;
    }

    static long marks(String wanted, String written) {
        return NearMisses.between(wanted, written)
                .marks()
                .chars()
                .filter(mark -> mark == '^')
                .count();
    }

    static String decapitalised(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
