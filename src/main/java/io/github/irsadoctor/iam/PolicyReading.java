package io.github.irsadoctor.iam;

import java.util.Optional;

/** What came of reading a policy text: a document, or one sentence saying why there is none. */
public sealed interface PolicyReading {

    /** The text was JSON with at least one statement. */
    record Readable(PolicyDocument document) implements PolicyReading {}

    /**
     * The text is no policy.
     *
     * @param says one sentence with line and column where known
     */
    record Unreadable(String says) implements PolicyReading {}

    /** The document, where there is one. */
    default Optional<PolicyDocument> asDocument() {
        return this instanceof Readable readable ? Optional.of(readable.document()) : Optional.empty();
    }
}
