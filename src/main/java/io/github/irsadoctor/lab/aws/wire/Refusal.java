package io.github.irsadoctor.lab.aws.wire;

/** AWS says no: a service throws it, the endpoint writes it in the request's protocol. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /**
     * A refusal.
     *
     * @param status HTTP status
     * @param code the wire code
     * @param message as AWS words it
     */
    public Refusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** ValidationError of the query protocols, 400. */
    public static Refusal validation(String message) {
        return new Refusal(400, "ValidationError", message);
    }

    /** NoSuchEntity of IAM, 404. */
    public static Refusal noSuchEntity(String message) {
        return new Refusal(404, "NoSuchEntity", message);
    }

    /** MalformedPolicyDocument of IAM, 400. */
    public static Refusal malformed(String message) {
        return new Refusal(400, "MalformedPolicyDocument", message);
    }

    /** LimitExceeded of IAM, 409. */
    public static Refusal limit(String message) {
        return new Refusal(409, "LimitExceeded", message);
    }

    /** EntityAlreadyExists of IAM, 409. */
    public static Refusal exists(String message) {
        return new Refusal(409, "EntityAlreadyExists", message);
    }

    /** DeleteConflict of IAM, 409. */
    public static Refusal conflict(String message) {
        return new Refusal(409, "DeleteConflict", message);
    }

    /** InvalidInput of IAM, 400. */
    public static Refusal input(String message) {
        return new Refusal(400, "InvalidInput", message);
    }

    /** ResourceNotFoundException of EKS, 404. */
    public static Refusal notFound(String message) {
        return new Refusal(404, "ResourceNotFoundException", message);
    }
}
