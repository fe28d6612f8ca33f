package io.github.irsadoctor.tui.model;

/**
 * What the list alone shows of a pod's AWS credentials, most worth a look first. None of them claims a fault that a list
 * cannot prove: a pod that needs no AWS is well without any.
 *
 * @see <a href="https://github.com/aws/amazon-eks-pod-identity-webhook">Amazon EKS pod identity webhook: what it sets, and when</a>
 */
public enum Mark {
    /** A workload that wants pods, or that a lab world is about, and has none. */
    NO_PODS("no pods"),
    /** The service account does not exist. */
    ACCOUNT_MISSING("account missing"),
    /** The service account names a role, the pod has none; the annotation was there first, or nobody knows. */
    NOT_INJECTED("not injected"),
    /** As {@link #NOT_INJECTED}, and the account was last written when the pod was there already: a hint, no proof. */
    MAYBE_OLDER("maybe too old"),
    /** The webhook gave it another role than the service account names now. */
    OTHER_ROLE("other role"),
    /** The webhook gave it a role, the service account names none. */
    NOT_ANNOTATED("no annotation"),
    /** Access keys in the environment, which SDKs take before any role. */
    STATIC_KEYS("static keys"),
    /** Its own spec sets the role or the token file, and the webhook leaves such values alone. */
    SET_BY_HAND("set by hand"),
    /** A container credentials provider that is not EKS Pod Identity's. */
    CONTAINER_CREDENTIALS("container creds"),
    POD_IDENTITY("Pod Identity"),
    /** The webhook gave it a role and a token. */
    INJECTED("injected"),
    /** No role in the pod, none named by its service account. */
    NO_ROLE("no annotation"),
    /** No role in the pod; what its service account names is not known. */
    UNKNOWN("no role in pod");

    private final String word;

    Mark(String word) {
        this.word = word;
    }

    /** What stands beside the sign. */
    public String word() {
        return word;
    }
}
