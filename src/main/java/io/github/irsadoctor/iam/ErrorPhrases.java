package io.github.irsadoctor.iam;

import io.github.irsadoctor.iam.ObservedError.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The key phrases of irsa-failures sections 0 and 0b, and irsa-semantics 3.3: which text proves which kind. */
final class ErrorPhrases {

    /** What else the text must speak about before a phrase counts. */
    private enum About {
        ANYTHING(text -> true),
        STS(text -> Stream.of("sts.", "sts:", "sts-fips.", "webidentity", "assumerole", "securitytoken")
                .anyMatch(text::has)),
        TOKEN_FILE(text -> Stream.of("webidentity", "eks.amazonaws.com", "aws-iam-token", "serviceaccount/token")
                .anyMatch(text::has)),
        AWS(text -> Stream.of("aws", "amazon", "s3", "headobject").anyMatch(text::has)),
        POD_IDENTITY_WEBHOOK(text -> text.has("pod-identity-webhook"));

        private final Predicate<ErrorText> holds;

        About(Predicate<ErrorText> holds) {
            this.holds = holds;
        }
    }

    private record Row(Kind kind, About about, String phrase) {}

    // Kind, what else the text must speak about, phrase.
    private static final ErrorScan<Row> SCAN =
            new ErrorScan<>("""
            ARN_INVALID ANYTHING Request ARN is invalid
            CONFIG_EMPTY ANYTHING Value null at 'roleArn'
            CONFIG_EMPTY ANYTHING Value null at 'webIdentityToken'
            DURATION_INVALID ANYTHING DurationSeconds exceeds the
            DURATION_INVALID ANYTHING at 'durationSeconds' failed to satisfy
            SESSION_NAME_INVALID ANYTHING at 'roleSessionName' failed to satisfy
            NO_PROVIDER ANYTHING No OpenIDConnect provider found in your account
            WRONG_AUDIENCE ANYTHING Incorrect token audience
            THUMBPRINT ANYTHING certificate doesn't match configured thumbprint
            NO_KEY ANYTHING Couldn't retrieve verification key from your identity provider
            IDP_TROUBLE ANYTHING IDPCommunicationError
            IDP_TROUBLE ANYTHING IDPRejectedClaim
            TOKEN_WRONG_FILE ANYTHING Missing a required claim: aud
            TOKEN_WRONG_FILE ANYTHING Issuer must be a valid URL
            TOKEN_MALFORMED ANYTHING is not a valid JWT
            TOKEN_INVALID ANYTHING web identity token provided could not be validated
            TOKEN_EXPIRED ANYTHING Token expired: current date/time
            TOKEN_EXPIRED ANYTHING Token too old:
            TRUST_REFUSED ANYTHING Not authorized to perform sts:AssumeRoleWithWebIdentity
            TRUST_REFUSED ANYTHING Not authorized to perform: sts:AssumeRoleWithWebIdentity
            KMS_REFUSED ANYTHING Access to KMS is not allowed
            KMS_REFUSED ANYTHING The ciphertext refers to a customer master key that does not exist
            REFUSED_IN_SERVICE ANYTHING security_exception
            REFUSED_UNNAMED ANYTHING You are not authorized to perform this operation
            FORBIDDEN AWS Error Code: 403 Forbidden
            FORBIDDEN AWS (403) when calling
            FORBIDDEN AWS api error Forbidden:
            FORBIDDEN AWS AWS Error ACCESS_DENIED during
            SESSION_EXPIRED ANYTHING The security token included in the request is expired
            SESSION_EXPIRED ANYTHING The provided token has expired
            SESSION_UNKNOWN ANYTHING The security token included in the request is invalid
            SESSION_UNKNOWN ANYTHING not able to validate the provided access credentials
            SESSION_UNKNOWN ANYTHING The provided token is malformed or otherwise invalid
            THROTTLED STS Rate exceeded
            REGION_DISABLED ANYTHING RegionDisabledException
            REGION_DISABLED ANYTHING STS is not activated in this region
            WRONG_ENDPOINT ANYTHING Could not find operation AssumeRoleWithWebIdentity
            STS_MODULE_MISSING_JAVA2 ANYTHING 'sts' service module must be on the class path
            STS_MODULE_MISSING_JAVA2 ANYTHING ClassNotFoundException: software.amazon.awssdk.services.sts.
            STS_MODULE_MISSING_JAVA1 ANYTHING aws-java-sdk-sts module must be on the class path
            STS_MODULE_MISSING_DOTNET ANYTHING AWSSDK.SecurityToken could not be found or loaded
            NO_ROLE_ON_ACCOUNT ANYTHING IAM role must be associated with service account
            NO_REGION ANYTHING Invalid Configuration: Missing Region
            NO_REGION ANYTHING MissingRegion
            NO_REGION ANYTHING Missing region in config
            NO_REGION ANYTHING sts..amazonaws.com
            NO_REGION ANYTHING Missing required AWS_REGION
            NO_REGION ANYTHING AWS region is required, but was not found
            NO_REGION ANYTHING Unable to find a region via the region provider chain
            NO_REGION ANYTHING Region is missing
            NO_REGION ANYTHING You must specify a region
            NO_REGION ANYTHING unknown endpoint, could not resolve endpoint
            NO_REGION ANYTHING getaddrinfo(host='')
            WEBHOOK_TWICE TOKEN_FILE must be unique
            WEBHOOK_FAILED POD_IDENTITY_WEBHOOK failed calling webhook
            POD_IDENTITY ANYTHING from container metadata
            POD_IDENTITY ANYTHING invalid endpoint host, "169.254.170.23"
            POD_IDENTITY ANYTHING invalid endpoint host "169.254.170.23"
            POD_IDENTITY ANYTHING Service account token cannot be empty
            POD_IDENTITY ANYTHING http://169.254.170.23/
            NOT_FOUND ANYTHING can't find the specified secret
            NOT_FOUND ANYTHING can't find the resource with
            NOT_FOUND ANYTHING NoSuchBucket
            NOT_FOUND ANYTHING PermanentRedirect
            NOT_FOUND ANYTHING AuthorizationHeaderMalformed
            IMAGE_PULL ANYTHING failed to pull and unpack image
            IMAGE_PULL ANYTHING failed to get sandbox image
            IMAGE_PULL ANYTHING Failed to pull image
            IMAGE_PULL ANYTHING ErrImagePull
            IMAGE_PULL ANYTHING ImagePullBackOff
            TOKEN_PATH_UNSET TOKEN_FILE token file in pod: open :
            TOKEN_PATH_UNSET TOKEN_FILE unable to read file at  caused by: open :
            TOKEN_PATH_UNSET TOKEN_FILE Received undefined
            TOKEN_PATH_UNSET TOKEN_FILE AWS_WEB_IDENTITY_TOKEN_FILE or the javaproperty aws.webIdentityTokenFile must be set
            TOKEN_PATH_RELATIVE TOKEN_FILE must be an absolute path
            TOKEN_UNREADABLE TOKEN_FILE permission denied
            TOKEN_UNREADABLE TOKEN_FILE [Errno 13]
            TOKEN_UNREADABLE TOKEN_FILE EACCES
            TOKEN_UNREADABLE TOKEN_FILE UnauthorizedAccessException
            TOKEN_UNREADABLE TOKEN_FILE java.nio.file.AccessDeniedException: /
            TOKEN_UNREADABLE TOKEN_FILE Object.openSync
            TOKEN_UNREADABLE TOKEN_FILE could not be loaded from the WebIdentityTokenFile
            TOKEN_MISSING TOKEN_FILE no such file or directory
            TOKEN_MISSING TOKEN_FILE is a directory
            TOKEN_MISSING TOKEN_FILE [Errno 2]
            TOKEN_MISSING TOKEN_FILE ENOENT
            TOKEN_MISSING TOKEN_FILE java.nio.file.NoSuchFileException
            TOKEN_MISSING TOKEN_FILE FileNotFoundException
            TOKEN_MISSING TOKEN_FILE DirectoryNotFoundException
            STS_UNTRUSTED STS x509:
            STS_UNTRUSTED STS unable to get local issuer certificate
            STS_UNTRUSTED STS UNABLE_TO_GET_ISSUER_CERT
            STS_UNTRUSTED STS CERTIFICATE_VERIFY_FAILED
            STS_UNTRUSTED STS certificate verify failed
            STS_UNTRUSTED STS PKIX path building failed
            STS_UNTRUSTED STS self signed certificate
            STS_UNTRUSTED STS self-signed certificate
            STS_UNTRUSTED STS SELF_SIGNED_CERT
            STS_UNTRUSTED STS UnknownIssuer
            STS_UNTRUSTED STS remote certificate is invalid
            STS_UNREACHABLE STS i/o timeout
            STS_UNREACHABLE STS connection refused
            STS_UNREACHABLE STS no such host
            STS_UNREACHABLE STS connection reset by peer
            STS_UNREACHABLE STS context deadline exceeded
            STS_UNREACHABLE STS TLS handshake timeout
            STS_UNREACHABLE STS Client.Timeout exceeded
            STS_UNREACHABLE STS network is unreachable
            STS_UNREACHABLE STS no route to host
            STS_UNREACHABLE STS server misbehaving
            STS_UNREACHABLE STS Could not connect to the endpoint URL
            STS_UNREACHABLE STS Connect timeout on endpoint URL
            STS_UNREACHABLE STS Read timeout on endpoint URL
            STS_UNREACHABLE STS connect timed out
            STS_UNREACHABLE STS connection timed out
            STS_UNREACHABLE STS operation timed out
            STS_UNREACHABLE STS HTTP connect timeout
            STS_UNREACHABLE STS UnknownHostException
            STS_UNREACHABLE STS ENOTFOUND
            STS_UNREACHABLE STS ETIMEDOUT
            STS_UNREACHABLE STS ECONNREFUSED
            STS_UNREACHABLE STS ECONNRESET
            STS_UNREACHABLE STS EAI_AGAIN
            STS_UNREACHABLE STS EHOSTUNREACH
            STS_UNREACHABLE STS TimeoutError
            STS_UNREACHABLE STS Failed to open TCP connection
            STS_UNREACHABLE STS dns error
            STS_UNREACHABLE STS error trying to connect
            STS_UNREACHABLE STS Could not resolve host
            STS_UNREACHABLE STS Temporary failure in name resolution
            STS_UNREACHABLE STS Name or service not known
            STS_UNREACHABLE STS curlCode: 28
            STS_UNREACHABLE STS curlCode: 6,
            STS_UNREACHABLE STS curlCode: 7,
            NO_CREDENTIALS_HADOOP ANYTHING No AWS credentials in the Hadoop configuration
            NO_CREDENTIALS_HADOOP ANYTHING NoAuthWithAWSException
            NO_CREDENTIALS_HADOOP ANYTHING NoAwsCredentialsException
            NO_CREDENTIALS ANYTHING NoCredentialProviders
            NO_CREDENTIALS ANYTHING NoCredentialsError
            NO_CREDENTIALS ANYTHING Unable to locate credentials
            NO_CREDENTIALS ANYTHING Could not load credentials from any provider
            NO_CREDENTIALS ANYTHING Unable to load AWS credentials from any provider
            NO_CREDENTIALS ANYTHING Unable to load credentials from any of the providers in the chain
            NO_CREDENTIALS ANYTHING Missing credentials in config
            NO_CREDENTIALS ANYTHING no EC2 IMDS role found
            NO_CREDENTIALS ANYTHING CredentialsNotLoaded
            NO_CREDENTIALS ANYTHING no providers in chain provided credentials
            NO_CREDENTIALS ANYTHING unable to sign request without credentials set
            NO_CREDENTIALS ANYTHING Aws::Errors::MissingCredentialsError
            NO_CREDENTIALS ANYTHING Error retrieving credentials from the instance profile metadata
            NO_CREDENTIALS ANYTHING Failed to resolve AWS credentials
            NO_CREDENTIALS ANYTHING Unable to get IAM security credentials from EC2 Instance Metadata
            IMDS_UNREACHABLE ANYTHING failed to introspect region
            IMDS_UNREACHABLE ANYTHING failed to introspect vpcID
            IMDS_UNREACHABLE ANYTHING from EC2Metadata
            IMDS_UNREACHABLE ANYTHING EC2MetadataError
            CREDENTIALS_CUT_SHORT ANYTHING get credentials: request canceled
            """.lines().map(ErrorPhrases::row).toList(), Row::phrase);

    private ErrorPhrases() {}

    /** Every phrase found, in text order. */
    static List<ErrorHit> find(ErrorText text) {
        List<ErrorHit> hits = new ArrayList<>();
        Map<About, Boolean> about = new EnumMap<>(About.class);
        SCAN.find(text, (row, at) -> {
            if (about.computeIfAbsent(row.about(), any -> any.holds.test(text))) {
                hits.add(new ErrorHit(row.kind(), at, at + row.phrase().length()));
            }
        });
        return hits;
    }

    private static Row row(String line) {
        String[] parts = line.split(" ", 3);
        return new Row(Kind.valueOf(parts[0]), About.valueOf(parts[1]), ErrorText.squeeze(parts[2]));
    }
}
