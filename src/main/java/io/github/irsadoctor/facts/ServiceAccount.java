package io.github.irsadoctor.facts;

import java.util.Optional;

/** A Kubernetes service account. */
public record ServiceAccount(Meta meta) {

    /** The one key the webhook reads the role from (webhook source, pkg/annotations.go). */
    public static final String ROLE_ARN = "eks.amazonaws.com/role-arn";
    /** The key that changes the projected token's audience. */
    public static final String AUDIENCE = "eks.amazonaws.com/audience";

    /** The role annotation exactly as written; an empty string counts as none, as the webhook takes it. */
    public Optional<String> roleArn() {
        return Optional.ofNullable(meta.annotations().get(ROLE_ARN)).filter(value -> !value.isEmpty());
    }
}
