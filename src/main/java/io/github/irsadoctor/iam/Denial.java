package io.github.irsadoctor.iam;

import java.util.List;
import java.util.Optional;

/**
 * One sentence of the form "User: ARN is not authorized to perform: ACTION on resource: ARN because ...".
 *
 * @param caller who asked; empty where the sentence names no ARN
 * @param action for example {@code s3:GetObject}; empty where it is missing
 * @param resource what was asked for, as written; empty where the sentence names none
 * @param layer which kind of policy refused
 * @param explicit true for an explicit deny, false for a missing allow or where the sentence does not say
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">Access denied
 *     messages</a>
 */
public record Denial(
        Optional<DenialCaller> caller,
        Optional<String> action,
        Optional<String> resource,
        Layer layer,
        boolean explicit) {

    /** The kind of policy that refused. Of several, AWS names only one. */
    public enum Layer {
        /** Attached or inline policies of the identity. */
        IDENTITY_POLICY,
        /** The permissions boundary. */
        BOUNDARY,
        /** A service control policy; printed for an implicit deny as well. */
        SERVICE_CONTROL_POLICY,
        /** A resource control policy. */
        RESOURCE_CONTROL_POLICY,
        /** The policy of a bucket, key, queue ... */
        RESOURCE_POLICY,
        /** The policy passed with the assume call. */
        SESSION_POLICY,
        /** The policy of a VPC endpoint. */
        ENDPOINT_POLICY,
        /** The trust policy of the next role in a chain. */
        TRUST_POLICY,
        /** The sentence does not say. */
        UNNAMED
    }

    /** Finds every such sentence in a text, in the order found; breaks and escapes do not matter. Never throws. */
    public static List<Denial> read(String text) {
        return List.copyOf(DenialGrammar.read(ErrorText.of(text)).values());
    }

    /** The sentence an error was read from; empty for errors of another form. */
    public static Optional<Denial> of(ObservedError error) {
        return read(error.line()).stream()
                .filter(denial -> denial.action().equals(error.action()))
                .filter(denial -> denial.resource().equals(error.resource()))
                .filter(denial -> denial.caller().map(DenialCaller::arn).equals(error.identity()))
                .findFirst();
    }

    /** True if the caller tried to assume the very role whose session it is (P-09). */
    public boolean isSelfAssume() {
        Optional<AssumedRole> session = caller.flatMap(DenialCaller::session);
        Optional<RoleArn> target =
                resource.map(arn -> arn.replace(":role:", ":role/")).flatMap(RoleArn::parse);
        return isAssume()
                && session.isPresent()
                && target.filter(session.get()::isOf).isPresent();
    }

    /** True if the action is the first step into another role. */
    public boolean isAssume() {
        return action.filter(a -> a.equalsIgnoreCase("sts:AssumeRole") || a.equalsIgnoreCase("sts:TagSession"))
                .isPresent();
    }
}
