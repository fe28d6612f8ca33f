package io.github.irsadoctor.checklist.scene;

import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.iam.NearMisses;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An issuer as a policy writes it, beside the cluster's: the same, the same with a slip, or another one.
 *
 * @param written without scheme and ARN, as it stands in a principal or before a claim
 * @param wanted the cluster's
 */
public record IssuerText(String written, Issuer wanted) {

    private static final Pattern SWAPPED = Pattern.compile("^oidc\\.([a-z0-9-]+)\\.eks\\.(.*)$");
    private static final Pattern HOST = Pattern.compile("^(?:https?://)?oidc[.-][^/]*");
    private static final int TYPED_WRONG = 2;

    /** A random id of 32 hexadecimal digits has fourteen different ones on average, and hardly ever fewer than this. */
    private static final int RANDOM = 11;

    /** What the two are to each other. */
    public enum Is {
        SAME,
        /** Host parts in the order of the webhook's README. */
        SWAPPED,
        /** A typing mistake: letter case, a slash, an alias of the host, a character or two of the id. */
        SLIP,
        OTHER
    }

    public Is is() {
        if (written.equals(wanted.hostAndPath())) {
            return Is.SAME;
        }
        return swapped() ? Is.SWAPPED : slip(written) ? Is.SLIP : Is.OTHER;
    }

    /** True for host parts in the wrong order, whatever else is wrong. */
    public boolean swapped() {
        return SWAPPED.matcher(written).matches();
    }

    /** True if, with the host put right, it still is another cluster's. */
    public boolean otherBehindSwap() {
        Matcher matcher = SWAPPED.matcher(written);
        return matcher.matches()
                && !lastPart(matcher.group(2)).equals(lastPart(wanted.hostAndPath()))
                && !slip("oidc.eks." + matcher.group(1) + "." + matcher.group(2));
    }

    private boolean slip(String text) {
        String plain = text.replaceAll("[\\s\\p{Cf}]", "").replaceAll("/+$", "").toLowerCase(Locale.ROOT);
        String meant = wanted.hostAndPath().toLowerCase(Locale.ROOT);
        boolean sameId = wanted.id().isPresent()
                && HOST.matcher(plain).find()
                && lastPart(plain).equals(lastPart(meant));
        return plain.equals(meant) || sameId || typedWrong(meant, plain);
    }

    // Ids are random: two that differ in one or two characters are one id and a slip. Where the id is not random,
    // nearness
    // says nothing.
    private static boolean typedWrong(String meant, String plain) {
        if (lastPart(meant).chars().distinct().count() < RANDOM) {
            return false;
        }
        long marks = NearMisses.between(meant, plain)
                .marks()
                .chars()
                .filter(mark -> mark == '^')
                .count();
        return marks <= TYPED_WRONG && Math.abs(meant.length() - plain.length()) <= 1;
    }

    /** The other issuer, where it is one of EKS and not this one. */
    public Optional<Issuer> foreign() {
        return is() == Is.OTHER ? Optional.of(Issuer.of(written)) : Optional.empty();
    }

    private static String lastPart(String text) {
        return text.substring(text.lastIndexOf('/') + 1);
    }
}
