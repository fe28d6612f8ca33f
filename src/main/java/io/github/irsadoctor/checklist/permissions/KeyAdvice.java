package io.github.irsadoctor.checklist.permissions;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.iam.Evaluation;
import java.util.List;
import java.util.Optional;

/** Where to look for a KMS key and what to allow on it: a secret's or object's text names neither (P-03). */
final class KeyAdvice {

    private KeyAdvice() {}

    /** What the role's own policies say of an action on a key that is not known. */
    static String allowed(String action, PermissionEvidence seen) {
        Optional<Evaluation> judged = seen.judging(action).apply(Optional.empty());
        return judged.map(it -> switch (it.decision()) {
                    case ALLOWED -> "allowed on every key, so look at the policy of the key";
                    case REFUSED -> "allowed on no key";
                    case CANNOT_JUDGE -> "allowed on some keys; whether on this one the error does not tell";
                })
                .orElse("not seen");
    }

    static Fix unknownKey(String action, PermissionEvidence seen) {
        return Grants.handOver("Find the key first: " + String.join(", or ", find()) + ". Then allow " + action
                + " on exactly that key in a policy of role " + seen.roleName()
                + ", and in the key's own policy where it does not leave that to IAM or belongs to another account.");
    }

    static Fix keyPolicy(String action, String key, PermissionEvidence seen) {
        return Grants.handOver("Ask the owners of " + key + " to let "
                + seen.roleArn().value().map(Object::toString).orElse("the role") + " use " + action
                + " in the key's policy; see it with " + policyOf(key) + ".");
    }

    /** Commands that show which key is in use. */
    static List<String> find() {
        return List.of(
                Change.aws("secretsmanager", "describe-secret", "--secret-id", "SECRET", "--query", "KmsKeyId")
                        .command(),
                Change.aws("s3api", "head-object", "--bucket", "BUCKET", "--key", "KEY", "--query", "SSEKMSKeyId")
                        .command());
    }

    static String policyOf(String key) {
        return Change.aws("kms", "get-key-policy", "--key-id", key, "--policy-name", "default")
                .command();
    }
}
