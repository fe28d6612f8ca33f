package io.github.irsadoctor.iam;

import java.util.Optional;

/**
 * An Amazon resource name in its six parts.
 *
 * @param partition for example {@code aws}, {@code aws-cn}, {@code aws-us-gov}
 * @param service for example {@code iam}
 * @param region empty where the service is global
 * @param account twelve digits, or empty
 * @param resource all behind the fifth colon, for example {@code role/team/app}
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">ARN format</a>
 */
public record Arn(String partition, String service, String region, String account, String resource) {

    /** Reads an ARN; empty if {@code text} has not six colon-separated parts that begin with {@code arn}. */
    public static Optional<Arn> parse(String text) {
        String[] parts = text.split(":", 6);
        if (parts.length < 6 || !parts[0].equals("arn") || parts[1].isEmpty() || parts[2].isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]));
    }

    /** The ARN as one string. */
    @Override
    public String toString() {
        return String.join(":", "arn", partition, service, region, account, resource);
    }
}
