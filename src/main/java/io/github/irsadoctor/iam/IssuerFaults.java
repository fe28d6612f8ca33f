package io.github.irsadoctor.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In what an issuer as written differs from the issuer meant.
 *
 * @see <a href="https://github.com/aws/amazon-eks-pod-identity-webhook/issues/30">host parts swapped, another cluster's id</a>
 */
final class IssuerFaults {

    private static final Pattern EKS = Pattern.compile("oidc\\.eks\\.([^./]+)\\.([^/]+)/id/(.+)");
    private static final Pattern SWAPPED = Pattern.compile("oidc\\.([^./]+)\\.eks\\.([^/]+)(/.*)?");
    private static final Pattern DUAL_STACK = Pattern.compile("oidc-eks\\.([^./]+)\\.[^/]+(/.*)?");
    private static final double MISTYPED = 0.8;

    private final String wanted;
    private final List<String> faults = new ArrayList<>();

    private IssuerFaults(String wanted) {
        this.wanted = wanted;
    }

    /** @return the faults in words, empty if none of the known ones is seen */
    static List<String> of(String wanted, String written) {
        IssuerFaults issuer = new IssuerFaults(wanted);
        Strays.fault(written).ifPresent(issuer.faults::add);
        String rest = issuer.withoutScheme(Strays.without(written));
        rest = issuer.cut(rest, "oidc-provider/", "oidc-provider/ stands before the issuer");
        rest = issuer.withoutSlash(rest);
        issuer.compare(rest);
        return List.copyOf(issuer.faults);
    }

    private String withoutScheme(String text) {
        String rest = cut(text, "https://", "the scheme https:// is left in");
        return cut(rest, "http://", "the scheme http:// is left in");
    }

    private String cut(String text, String prefix, String fault) {
        if (!text.startsWith(prefix)) {
            return text;
        }
        faults.add(fault);
        return text.substring(prefix.length());
    }

    private String withoutSlash(String text) {
        if (!text.endsWith("/") || wanted.endsWith("/")) {
            return text;
        }
        faults.add("it ends in a slash");
        return text.substring(0, text.length() - 1);
    }

    private void compare(String rest) {
        if (rest.equals(wanted)) {
            return;
        }
        if (rest.equalsIgnoreCase(wanted)) {
            faults.add("only upper and lower case differ");
            return;
        }
        Matcher meant = EKS.matcher(wanted);
        if (!meant.matches()) {
            return;
        }
        host(rest);
        Matcher have = EKS.matcher(rest);
        if (have.matches()) {
            parts(meant, have);
        } else if (rest.contains("/id/")) {
            id(meant.group(3), rest.substring(rest.indexOf("/id/") + 4));
        } else if (rest.startsWith("oidc")) {
            faults.add("the path /id/ID is missing");
        }
    }

    private void host(String rest) {
        if (SWAPPED.matcher(rest).matches()) {
            faults.add("the host's parts are swapped: EKS writes oidc.eks.REGION, not oidc.REGION.eks");
        } else if (DUAL_STACK.matcher(rest).matches()) {
            faults.add("the host is the dual-stack name; tokens carry oidc.eks.REGION");
        }
    }

    private void parts(Matcher meant, Matcher have) {
        if (!meant.group(1).equals(have.group(1))) {
            faults.add("it names another region, " + have.group(1) + " for " + meant.group(1));
        }
        if (!meant.group(2).equals(have.group(2))) {
            faults.add("its domain is " + have.group(2) + ", not " + meant.group(2));
        }
        id(meant.group(3), have.group(3));
    }

    private void id(String meant, String have) {
        if (!meant.equals(have)) {
            boolean near = Marks.similarity(meant, have) >= MISTYPED;
            faults.add(near ? "the cluster's id is mistyped" : "it names another cluster's id");
        }
    }
}
