package io.github.irsadoctor.check;

/**
 * One quarter of the identity line.
 *
 * @param kind which quarter
 * @param says a role ARN, {@code AccessDenied}, {@code node role demo-node}, {@code unknown: ...}
 */
public record Identity(Kind kind, String says) {

    /** Named by the annotation; set in the pod; answered by STS or told by the log; recorded by CloudTrail. */
    public enum Kind {
        INTENDED("intended"),
        INJECTED("injected"),
        ACTUAL("actual"),
        SEEN_BY_AWS("AWS saw");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** What screens and reports put before it. */
        public String label() {
            return label;
        }
    }
}
