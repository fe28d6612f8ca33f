package io.github.irsadoctor.check;

/** The links of the IRSA chain in the order in which they can break: an earlier broken link hides all later ones. */
public enum Link {
    SERVICE_ACCOUNT,
    ANNOTATION,
    INJECTION,
    PRECEDENCE,
    NETWORK,
    ARN_SYNTAX,
    TOKEN,
    PROVIDER,
    AUDIENCE,
    TRUST,
    SUBJECT,
    PERMISSION,
    SDK
}
