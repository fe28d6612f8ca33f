package io.github.irsadoctor.iam;

/** Reads policy documents, plain or URL-encoded (as iam:GetRole sends them), keeping what was written. */
public final class PolicyReader {

    private PolicyReader() {}

    /**
     * Reads one policy.
     *
     * @param text JSON, or JSON URL-encoded after RFC 3986
     * @return the document, or why the text is none; never throws
     */
    public static PolicyReading read(String text) {
        throw new UnsupportedOperationException("not written yet: " + text.length());
    }
}
