package io.github.irsadoctor.lab.kubelet.sdk;

import io.github.irsadoctor.lab.world.InsideFacts.Reach;

/** How an SDK words what went wrong, on one line. */
public record Wording(Sdk sdk) {

    private static final int FORBIDDEN = 403;

    /** The last line an app with this SDK logs. */
    public String line(Trouble trouble) {
        if (trouble instanceof Trouble.Refused refused) {
            return refused(refused);
        }
        if (trouble instanceof Trouble.Unreached unreached) {
            return unreached(unreached);
        }
        if (trouble instanceof Trouble.Unreadable unreadable) {
            return unreadable(unreadable);
        }
        if (trouble instanceof Trouble.NoRole) {
            return "botocore.exceptions.InvalidConfigError: " + NO_ROLE;
        }
        return switch (sdk.kind()) {
            case JAVA ->
                "software.amazon.awssdk.core.exception.SdkClientException: Unable to load credentials from any of the "
                        + "providers in the chain AwsCredentialsProviderChain";
            case JAVA_V1 ->
                "com.amazonaws.SdkClientException: Unable to load AWS credentials from any provider in the chain";
            case GO -> "get identity: get credentials: failed to refresh cached credentials, no EC2 IMDS role found";
            case GO_V1 -> "NoCredentialProviders: no valid providers in chain";
            case JS -> "CredentialsProviderError: Could not load credentials from any providers";
            default -> "botocore.exceptions.NoCredentialsError: Unable to locate credentials";
        };
    }

    static final String NO_ROLE =
            "The config profile or environment is configured to assume role with web identity but "
                    + "has no role ARN configured. Ensure that the profile has the role_arnconfiguration set or the AWS_ROLE_ARN "
                    + "env var is set.";

    private String refused(Trouble.Refused it) {
        return switch (sdk.kind()) {
            case BOTOCORE, BOTO3, AWS_CLI -> pythonClass(it) + ": " + client(it);
            case JAVA ->
                "software.amazon.awssdk.services." + it.service().toLowerCase(java.util.Locale.ROOT) + ".model."
                        + it.service().charAt(0) + it.service().substring(1).toLowerCase(java.util.Locale.ROOT)
                        + "Exception: " + it.message() + " (Service: " + it.service() + ", Status Code: " + it.status()
                        + ", Request ID: " + it.requestId() + ")";
            case JAVA_V1 ->
                "com.amazonaws.AmazonServiceException: " + it.message() + " (Service: " + it.service()
                        + "; Status Code: " + it.status() + "; Error Code: " + it.code() + "; Request ID: "
                        + it.requestId() + ")";
            case GO ->
                goCall(it) + "https response error StatusCode: " + it.status() + ", RequestID: " + it.requestId()
                        + ", api error " + it.code() + ": " + it.message();
            case GO_V1 ->
                (it.service().equals("STS") ? "WebIdentityErr: failed to retrieve credentials\\ncaused by: " : "")
                        + it.code()
                        + ": " + it.message() + "\\n\\tstatus code: " + it.status() + ", request id: "
                        + it.requestId();
            case RUBY -> "Aws::" + it.service() + "::Errors::" + it.code() + ": " + it.message();
            default -> it.code() + ": " + it.message();
        };
    }

    private static String goCall(Trouble.Refused it) {
        String credentials = it.service().equals("STS")
                ? "get identity: get credentials: failed to refresh cached credentials, failed to retrieve credentials, "
                : "";
        return credentials + "operation error " + it.service() + ": " + it.operation() + ", ";
    }

    private static String pythonClass(Trouble.Refused it) {
        boolean modelled = it.service().equals("STS")
                && it.status() != FORBIDDEN
                && !it.code().equals("ValidationError");
        String name = it.code().endsWith("Exception") ? it.code() : it.code() + "Exception";
        return modelled ? "botocore.errorfactory." + name : "botocore.exceptions.ClientError";
    }

    /** The sentence the AWS CLI and botocore have in common. */
    public static String client(Trouble.Refused it) {
        return "An error occurred (" + it.code() + ") when calling the " + it.operation() + " operation: "
                + it.message();
    }

    private String unreached(Trouble.Unreached it) {
        String url = "https://" + it.host() + "/";
        return sdk.kind().python() ? pythonUnreached(it.why(), url) : otherUnreached(it.why(), it.host(), url);
    }

    private static String pythonUnreached(Reach why, String url) {
        return switch (why) {
            case TIMEOUT -> "botocore.exceptions.ConnectTimeoutError: Connect timeout on endpoint URL: \"" + url + "\"";
            case UNTRUSTED ->
                "botocore.exceptions.SSLError: SSL validation failed for " + url
                        + " [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer "
                        + "certificate (_ssl.c:1006)";
            default ->
                "botocore.exceptions.EndpointConnectionError: Could not connect to the endpoint URL: \"" + url + "\"";
        };
    }

    private static String otherUnreached(Reach why, String host, String url) {
        String says = switch (why) {
            case TIMEOUT -> "dial tcp 203.0.113.25:443: i/o timeout";
            case UNTRUSTED -> "x509: certificate signed by unknown authority";
            case UNRESOLVED -> "dial tcp: lookup " + host + " on 10.100.0.10:53: no such host";
            default -> "dial tcp 203.0.113.25:443: connect: connection refused";
        };
        return "request send failed, Post \"" + url + "\": " + says;
    }

    private String unreadable(Trouble.Unreadable it) {
        if (!sdk.kind().python()) {
            return "failed to read web identity token: open " + it.path() + ": "
                    + it.problem().toLowerCase(java.util.Locale.ROOT);
        }
        return switch (it.problem()) {
            case "Permission denied" -> "PermissionError: [Errno 13] Permission denied: '" + it.path() + "'";
            case "Is a directory" -> "IsADirectoryError: [Errno 21] Is a directory: '" + it.path() + "'";
            default -> "FileNotFoundError: [Errno 2] No such file or directory: '" + it.path() + "'";
        };
    }
}
