package io.github.irsadoctor.iam;

/** The evaluator's three answers. */
public enum Decision {
    ALLOWED,
    REFUSED,
    /** A part of the policy depends on something that can not be seen from here. */
    CANNOT_JUDGE
}
