package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.state.ManagedPolicy;
import io.github.irsadoctor.lab.aws.state.OidcProvider;
import io.github.irsadoctor.lab.aws.state.Role;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.aws.wire.Rule;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what a call names in one state, in IAM's words where it is not there: a caller sees its own account, and of
 * other accounts AWS's own policies.
 *
 * @param aws the state looked at
 * @param account the caller's
 */
record Found(AwsState aws, String account) {

    private static final Rule LONGEST = Rule.atMost(64);
    private static final Pattern NAME = Pattern.compile("[\\w+=,.@-]+");

    static Found in(AwsState aws, Call call) {
        return new Found(aws, call.signer().account());
    }

    Role role(String name) {
        return aws.role(account, checked("roleName", name))
                .orElseThrow(() -> Refusal.noSuchEntity("The role with name " + name + " cannot be found."));
    }

    /** A role that may be changed: not one of AWS's own. */
    Role writable(String name) {
        Role role = role(name);
        if (role.arn().path().startsWith("/aws-service-role/")
                || role.arn().path().startsWith("/aws-reserved/")) {
            throw new Refusal(
                    400,
                    "UnmodifiableEntity",
                    "Cannot perform the operation on the protected role '" + name
                            + "' - this role is only modifiable by AWS");
        }
        return role;
    }

    Optional<OidcProvider> ifProvider(String arn) {
        return aws.providers().stream()
                .filter(provider -> provider.account().equals(account))
                .filter(provider -> provider.arn(aws.partition()).equals(arn))
                .findFirst();
    }

    OidcProvider provider(String arn) {
        return ifProvider(arn)
                .orElseThrow(() -> Refusal.noSuchEntity("OpenIDConnect Provider not found for arn " + arn));
    }

    ManagedPolicy policy(String arn) {
        return ifPolicy(arn).orElseThrow(() -> Refusal.noSuchEntity("Policy " + arn + " was not found."));
    }

    /** A policy that a role can be given. */
    ManagedPolicy attachable(String arn) {
        return ifPolicy(arn)
                .orElseThrow(() -> Refusal.noSuchEntity("Policy " + arn + " does not exist or is not attachable."));
    }

    /** A version of a policy. */
    ManagedPolicy.Version version(ManagedPolicy policy, String id) {
        return policy.version(id)
                .orElseThrow(() -> Refusal.noSuchEntity(
                        "Policy " + policy.arn() + " version " + id + " does not exist or is not attachable."));
    }

    /** A name IAM takes, of a role or a policy. */
    static String checked(String field, String name) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.validation("The specified value for " + field + " is invalid. It must contain only "
                    + "alphanumeric characters and/or the following: +=,.@_-");
        }
        if (field.equals("roleName") && !LONGEST.met().test(name)) {
            throw Refusal.validation("1 validation error detected: Value '" + name + "' at '" + field
                    + "' failed to satisfy constraint: " + LONGEST.says());
        }
        return name;
    }

    private Optional<ManagedPolicy> ifPolicy(String arn) {
        return aws.policy(arn)
                .filter(policy ->
                        policy.owner().equals(account) || policy.owner().equals("aws"));
    }
}
