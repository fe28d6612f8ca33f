package io.github.irsadoctor.iam;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The session of an assumed role, as {@code User:} and GetCallerIdentity name it. The role's path is not in it.
 *
 * @param partition for example {@code aws}
 * @param account twelve digits
 * @param role the role's name, without its path
 * @param session the name the caller gave the session
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html">IAM identifiers</a>
 */
public record AssumedRole(String partition, String account, String role, String session) {

    private static final Pattern FORM =
            Pattern.compile("arn:(aws[a-z0-9-]*):sts::(\\d{12}):assumed-role/([\\w+=,.@-]{1,64})/([\\w+=,.@-]{2,64})");
    private static final Pattern INSTANCE = Pattern.compile("m?i-(?:[0-9a-f]{8}|[0-9a-f]{17})");
    private static final Pattern UUID_AT_END =
            Pattern.compile("eks-.*-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Reads {@code arn:PARTITION:sts::ACCOUNT:assumed-role/ROLE/SESSION}; empty for anything else. */
    public static Optional<AssumedRole> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new AssumedRole(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)))
                : Optional.empty();
    }

    /** True if the session is named after an instance: credentials of the node, taken from IMDS. */
    public boolean isNodeSession() {
        return INSTANCE.matcher(session).matches();
    }

    /** True if the session is named as EKS Pod Identity does: {@code eks-CLUSTER-POD-UUID}. */
    public boolean isPodIdentitySession() {
        return UUID_AT_END.matcher(session).matches();
    }

    /** True if {@code other} has this session's account and role name; paths cannot be compared. */
    public boolean isOf(RoleArn other) {
        return account.equals(other.account()) && role.equals(other.name());
    }

    /** The ARN as AWS writes it. */
    @Override
    public String toString() {
        return "arn:" + partition + ":sts::" + account + ":assumed-role/" + role + "/" + session;
    }
}
