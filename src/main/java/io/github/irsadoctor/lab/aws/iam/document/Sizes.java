package io.github.irsadoctor.lab.aws.iam.document;

/**
 * How IAM counts policies: "IAM doesn't count white space when calculating the size of a policy".
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM quotas</a>
 */
public final class Sizes {

    private Sizes() {}

    /** Characters that count. */
    public static int of(String document) {
        return (int)
                document.chars().filter(each -> !Character.isWhitespace(each)).count();
    }
}
