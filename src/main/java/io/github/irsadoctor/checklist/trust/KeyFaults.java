package io.github.irsadoctor.checklist.trust;

import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.checklist.scene.IssuerText;
import io.github.irsadoctor.iam.NearMisses;
import io.github.irsadoctor.iam.Statement;
import io.github.irsadoctor.iam.Statement.Condition;
import io.github.irsadoctor.iam.WebIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What keeps a condition key from being one that the token fills. Key names have no letter case; issuers in them neither. */
final class KeyFaults {

    private final Statement statement;
    private final ConditionKey key;
    private final WebIdentity identity;
    private final List<Line> lines;
    private final String edit;

    private KeyFaults(Statement statement, Condition condition, ConditionKey key, WebIdentity identity) {
        this.statement = statement;
        this.key = key;
        this.identity = identity;
        String wanted = identity.issuer().hostAndPath() + ":" + claim(condition, key);
        this.lines = List.of(
                Line.marked(
                        "condition key",
                        condition.key(),
                        NearMisses.between(wanted, condition.key()).marks()),
                Line.of("request has", wanted));
        this.edit = "In " + TrustFault.name(statement) + " write the condition key as " + wanted + ".";
    }

    static List<TrustFault> of(Statement statement, Condition condition, ConditionKey key, WebIdentity identity) {
        boolean bare = key.issuer().isEmpty() && !key.known().isEmpty();
        return key.ofIssuer() || bare ? new KeyFaults(statement, condition, key, identity).all() : List.of();
    }

    private List<TrustFault> all() {
        List<TrustFault> faults = new ArrayList<>();
        if (key.decoration().contains("oidc-provider/")) {
            faults.add(fault("R-05", "A condition key is written as an ARN, so no token ever fills it."));
        } else if (!key.decoration().isEmpty()) {
            faults.add(fault("R-07", "A condition key still has https:// in it, so no token ever fills it."));
        }
        if (key.issuer().isEmpty()) {
            faults.add(fault("R-06", "A condition key is only :" + key.known() + "; it needs the issuer before it."));
            return faults;
        }
        suffix(faults);
        issuer(faults);
        return faults;
    }

    private void suffix(List<TrustFault> faults) {
        if (key.claim().isEmpty()) {
            faults.add(fault("R-06", "A condition key is the bare issuer, without :sub or :aud behind it."));
        } else if (key.known().isEmpty() && List.of("subject", "audience").contains(key.claim())) {
            faults.add(fault("R-06", "A condition key ends in :" + key.claim() + "; tokens fill only :sub and :aud."));
        }
    }

    private void issuer(List<TrustFault> faults) {
        IssuerText issuer = new IssuerText(
                key.issuer().equalsIgnoreCase(identity.issuer().hostAndPath())
                        ? identity.issuer().hostAndPath()
                        : key.issuer(),
                identity.issuer());
        if (issuer.swapped()) {
            faults.add(Issuers.swapped(statement, lines, edit));
        }
        if (issuer.is() == IssuerText.Is.OTHER || issuer.otherBehindSwap()) {
            faults.add(Issuers.other(statement, issuer, lines, identity, Principals.allAtHome(statement, identity)));
        } else if (issuer.is() == IssuerText.Is.SLIP) {
            faults.add(fault(
                    "R-03",
                    "A condition key is not this cluster's issuer"
                            + NearMisses.issuer(identity.issuer().hostAndPath(), key.issuer())
                                    .map(miss -> ": " + Issuers.decapitalised(miss.says()))
                                    .orElse(".")));
        }
    }

    private TrustFault fault(String cause, String says) {
        return TrustFault.in(statement, cause, says, lines, edit);
    }

    /** The claim the key should end in: its own, else the one its values are of. */
    private static String claim(Condition condition, ConditionKey key) {
        if (!key.known().isEmpty()) {
            return key.known();
        }
        boolean audience = key.claim().toLowerCase(Locale.ROOT).startsWith("aud")
                || condition.values().stream().anyMatch(value -> value.startsWith("sts."));
        return audience ? "aud" : "sub";
    }
}
