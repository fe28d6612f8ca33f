package io.github.irsadoctor.iam;

/** What came of a {@link TrustQuestion}. */
public sealed interface TrustAnswer {

    /**
     * The policy was judged.
     *
     * @param policy the document read, with its problems
     * @param identity the web identity that was tried on it, its account and partition filled in
     * @param evaluation the decision and its trace
     */
    record Judged(PolicyDocument policy, WebIdentity identity, Evaluation evaluation) implements TrustAnswer {}

    /**
     * The question has no answer: the document is no policy, or something given is not what it has to be.
     *
     * @param says one sentence naming the thing and what would be right
     */
    record Unanswerable(String says) implements TrustAnswer {}
}
