package io.github.irsadoctor.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.iam.ObservedError.Kind;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorReaderTest {

    private static final int MEGABYTE = 1_000_000;
    // A reader that is quadratic in the line would need hours; a slow machine needs a second or two.
    private static final Duration LINEAR = Duration.ofSeconds(20);
    private static final int FIVE_MEGABYTES = 5 * MEGABYTE;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "TRUST_REFUSED|AccessDenied|WebIdentityErr: failed to retrieve credentials\\ncaused by: AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity\\n\\tstatus code: 403, request id: 1",
                "TRUST_REFUSED|AccessDenied|operation error STS: AssumeRoleWithWebIdentity, https response error StatusCode: 403, RequestID: 1, api error AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity",
                "TRUST_REFUSED|AccessDenied|botocore.exceptions.ClientError: An error occurred (AccessDenied) when calling the AssumeRoleWithWebIdentity operation: Not authorized to perform sts:AssumeRoleWithWebIdentity",
                "TRUST_REFUSED|AccessDenied|StsException: Not authorized to perform sts:AssumeRoleWithWebIdentity (Service: Sts, Status Code: 403, Request ID: 1)",
                "TRUST_REFUSED|AccessDenied|Unable to load credentials from any of the providers in the chain AwsCredentialsProviderChain(...) : [WebIdentityTokenCredentialsProvider(): Not authorized to perform sts:AssumeRoleWithWebIdentity (Service: Sts)]",
                "TRUST_REFUSED|AccessDenied|AWSSecurityTokenServiceException: Not authorized to perform sts:AssumeRoleWithWebIdentity (Service: AWSSecurityTokenService; Status Code: 403; Error Code: AccessDenied; Request ID: 1)",
                "TRUST_REFUSED|AccessDenied|AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity\\n at throwDefaultError",
                "TRUST_REFUSED|AccessDenied|Not authorized to perform sts:AssumeRoleWithWebIdentity (Aws::STS::Errors::AccessDenied)",
                "TRUST_REFUSED|AccessDenied|Amazon.Runtime.AmazonClientException: Error calling AssumeRole for role arn:aws:iam::111122223333:role/a ---> AmazonSecurityTokenServiceException: Not authorized to perform sts:AssumeRoleWithWebIdentity",
                "TRUST_REFUSED|AccessDenied|service error: unhandled error (AccessDenied): Error { code: \\\"AccessDenied\\\", message: \\\"Not authorized to perform sts:AssumeRoleWithWebIdentity\\\" }",
                "TRUST_REFUSED|AccessDenied|<Error><Type>Sender</Type><Code>AccessDenied</Code><Message>Not authorized to perform sts:AssumeRoleWithWebIdentity</Message></Error>",
                "TRUST_REFUSED|AccessDenied|{\"body\":\"&lt;Code&gt;AccessDenied&lt;/Code&gt;&lt;Message&gt;Not authorized to perform sts:AssumeRoleWithWebIdentity&lt;/Message&gt;\"}",
                "TRUST_REFUSED|AccessDenied|An error occurred (AccessDenied) when calling the AssumeRoleWithWebIdentity operation: no more is said",
                "THUMBPRINT|InvalidIdentityToken|InvalidIdentityTokenException: OpenIDConnect provider\\u0027s HTTPS certificate doesn\\u0027t match configured thumbprint",
                "TOKEN_WRONG_FILE|InvalidIdentityToken|Aws::STS::Errors::InvalidIdentityToken: Missing a required claim: aud",
                "TOKEN_EXPIRED|ExpiredTokenException|Caused by: s.a.a.s.s.m.ExpiredTokenException: Token expired: current date/time 1 must be before the expiration date/time 0",
                "TOKEN_EXPIRED|ExpiredTokenException|ExpiredTokenException: Token too old: 441398",
                "NO_REGION|~~|endpoint rule error, Invalid Configuration: Missing Region",
                "NO_REGION|~~|Post \\\"https://sts..amazonaws.com/\\\": dial tcp: lookup sts..amazonaws.com: no such host",
                "REGION_DISABLED|RegionDisabledException|api error RegionDisabledException: STS is not activated in this region for account:111122223333",
                "REGION_DISABLED|RegionDisabledException|RegionDisabledException: STS is not activated in this region for account:111122223333. Your account administrator can activate STS in this region using the IAM Console.\\n\\tstatus code: 403",
                "REGION_DISABLED|RegionDisabledException|An error occurred (RegionDisabledException) when calling the AssumeRoleWithWebIdentity operation: STS is not activated in this region for account:111122223333",
                "DURATION_INVALID|ValidationError|An error occurred (ValidationError) when calling the AssumeRoleWithWebIdentity operation: The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
                "DURATION_INVALID|ValidationError|ValidationError: The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.\\n\\tstatus code: 400",
                "SESSION_NAME_INVALID|ValidationError|ValidationError: 1 validation error detected: Value 'a b' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern",
                "STS_UNTRUSTED|~~|SSL validation failed for https://sts.eu-west-1.amazonaws.com/ [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1006)",
                "STS_UNTRUSTED|~~|Error: unable to get local issuer certificate at TLSSocket.onConnectSecure sts.amazonaws.com",
                "STS_UNTRUSTED|~~|operation error STS: AssumeRoleWithWebIdentity, https response error StatusCode: 0, RequestID: , request send failed, Post \\\"https://sts.us-east-2.amazonaws.com/\\\": tls: failed to verify certificate: x509: certificate signed by unknown authority",
                "STS_UNTRUSTED|~~|Unable to execute HTTP request: PKIX path building failed: unable to find valid certification path to requested target (sts.eu-west-1.amazonaws.com)",
                "KMS_REFUSED|AccessDeniedException|An error occurred (AccessDeniedException) when calling the GetSecretValue operation: Access to KMS is not allowed",
                "KMS_REFUSED|AccessDeniedException|An error occurred (AccessDeniedException) when calling the Decrypt operation: The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.",
                "KMS_REFUSED|AccessDenied|AccessDenied: User: arn:aws:sts::111122223333:assumed-role/a/b1 is not authorized to perform: kms:GenerateDataKey on resource: arn:aws:kms:eu-west-1:111122223333:key/1 because no identity-based policy allows the kms:GenerateDataKey action",
                "REFUSED_BY_RESOURCE_POLICY|AccessDeniedException|AccessDeniedException: User: arn:aws:sts::111122223333:assumed-role/a/b1 is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:eu-west-1:444455556666:key/1 because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access",
                "SELF_ASSUME_REFUSED|AccessDenied|AccessDenied: User: arn:aws:sts::111122223333:assumed-role/a/b1 is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::111122223333:role/team/a",
                "WRONG_ENDPOINT|InvalidAction|InvalidAction: Could not find operation AssumeRoleWithWebIdentity for version 2011-06-15",
                "TOKEN_UNREADABLE|~~|WebIdentityErr: unable to read file at /var/run/secrets/eks.amazonaws.com/serviceaccount/token\\ncaused by: open /var/run/secrets/eks.amazonaws.com/serviceaccount/token: permission denied",
                "TOKEN_UNREADABLE|~~|PermissionError: [Errno 13] Permission denied: '/var/run/secrets/eks.amazonaws.com/serviceaccount/token'",
                "TOKEN_PATH_UNSET|~~|unable to read web identity token file in pod: open : no such file or directory",
                "TOKEN_PATH_RELATIVE|~~|System.ArgumentException: The webIdentityTokenFile must be an absolute path.",
                "STS_UNREACHABLE|~~|Could not connect to the endpoint URL: \"https://sts.eu-west-1.amazonaws.com/\"",
                "NO_CREDENTIALS|~~|operation error EC2: DescribeAvailabilityZones, get identity: get credentials: failed to refresh cached credentials, no EC2 IMDS role found, operation error ec2imds: GetMetadata",
                "NO_CREDENTIALS_HADOOP|~~|NoAuthWithAWSException: No AWS Credentials provided by SimpleAWSCredentialsProvider EnvironmentVariableCredentialsProvider",
                "FORBIDDEN|403|An error occurred (403) when calling the HeadObject operation: Forbidden",
                "KEY_UNKNOWN|InvalidAccessKeyId|An error occurred (InvalidAccessKeyId) when calling the ListBuckets operation: The AWS Access Key Id you provided does not exist in our records.",
                "SESSION_UNKNOWN|AuthFailure|An error occurred (AuthFailure) when calling the DescribeVpcs operation: AWS was not able to validate the provided access credentials",
                "CONFIG_EMPTY|ValidationError|ValidationError: 1 validation error detected: Value null at 'roleArn' failed to satisfy constraint",
                "OTHER|NoSuchKey|An error occurred (NoSuchKey) when calling the GetObject operation: The specified key does not exist.",
            })
    void theWrapperOfAnSdkDoesNotHideTheError(Kind kind, String code, String text) {
        assertThat(ErrorReader.read(text)).singleElement().satisfies(error -> {
            assertThat(error.kind()).isEqualTo(kind);
            assertThat(error.code().orElse("")).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "all is well",
                "namespaces is forbidden: User \"system:serviceaccount:a:b\" cannot list resource \"namespaces\"",
                "dial tcp 10.100.0.1:443: i/o timeout",
                "open /etc/app/config.yaml: permission denied",
                "pydantic ValidationError: 1 validation error for Model",
                "HTTP 403 Forbidden from https://example.com/",
                "sts:assume_role_web_identity token verification failed: token expired",
                "java.nio.file.AccessDeniedException: /data/x",
                "{\"level\":\"info\",\"code\":\"AccessDenied\",\"msg\":\"door closed\"}",
            })
    void textThatOnlyLooksAlikeIsNoError(String text) {
        assertThat(ErrorReader.read(text)).isEmpty();
    }

    @Test
    void severalErrorsComeInTextOrder() {
        String log = """
                2024-05-30T14:40:34Z An error occurred (InvalidIdentityToken) when calling the \
                AssumeRoleWithWebIdentity operation: Incorrect token audience
                2024-05-30T14:40:35Z all quiet
                2024-05-30T14:41:34Z An error occurred (AccessDenied) when calling the \
                AssumeRoleWithWebIdentity operation: Not authorized to perform sts:AssumeRoleWithWebIdentity
                An error occurred (AccessDenied) when calling the GetObject operation: User: \
                arn:aws:sts::111122223333:assumed-role/app/botocore-session-1 is not authorized to perform: \
                s3:GetObject on resource: "arn:aws:s3:::bucket/key" because no identity-based policy allows \
                the s3:GetObject action
                """;
        assertThat(ErrorReader.read(log))
                .extracting(ObservedError::kind)
                .containsExactly(Kind.WRONG_AUDIENCE, Kind.TRUST_REFUSED, Kind.ACTION_REFUSED);
    }

    @Test
    void twoRefusalsInOneRecordKeepTheirOwnNames() {
        List<ObservedError> errors = ErrorReader.read("AccessDenied: User: arn:aws:sts::111122223333:assumed-role/a/b1"
                + " is not authorized to perform: s3:PutObject on resource: arn:aws:s3:::one; AccessDeniedException: User:"
                + " arn:aws:iam::111122223333:user/c is not authorized to perform: sqs:sendmessage");
        assertThat(errors)
                .extracting(error -> error.code().orElse(""))
                .containsExactly("AccessDenied", "AccessDeniedException");
        assertThat(errors)
                .extracting(error -> error.operation().orElse(""))
                .containsExactly("PutObject", "SendMessage");
        assertThat(errors).extracting(error -> error.resource().orElse("")).containsExactly("arn:aws:s3:::one", "");
        assertThat(errors).extracting(ObservedError::kind).containsExactly(Kind.ACTION_REFUSED, Kind.REFUSED_AS_USER);
    }

    @Test
    void anIssuerThatIsNotOfEksIsForeignUnlessItIsTheClustersOwn() {
        ObservedError error = ErrorReader.read(
                        "InvalidIdentityToken: No OpenIDConnect provider found in your account for"
                                + " https://oidc.example.com/cluster")
                .get(0);
        assertThat(error.kind()).isEqualTo(Kind.FOREIGN_ISSUER);
        assertThat(error.host()).contains("oidc.example.com/cluster");
        assertThat(error.knowing(Issuer.of("https://oidc.example.com/cluster")).kind())
                .isEqualTo(Kind.NO_PROVIDER);
        assertThat(error.knowing(Issuer.of("https://oidc.example.com/other")).kind())
                .isEqualTo(Kind.FOREIGN_ISSUER);
    }

    @Test
    void aRegionalStsHostThatIsNotReachedIsNotTheGlobalEndpointsFault() {
        String text = "WebIdentityErr: failed to retrieve credentials\\ncaused by: RequestError: send request failed"
                + "\\ncaused by: Post \\\"https://%s/\\\": dial tcp: i/o timeout";
        ObservedError regional =
                ErrorReader.read(text.formatted("sts.eu-west-1.amazonaws.com")).get(0);
        ObservedError global =
                ErrorReader.read(text.formatted("sts.amazonaws.com")).get(0);
        assertThat(regional.host()).contains("sts.eu-west-1.amazonaws.com");
        assertThat(ErrorMeaning.of(regional).excludes("E-06")).isTrue();
        assertThat(ErrorMeaning.of(global).mayBe()).startsWith("E-06");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "\\",
                "&",
                "aaaa ",
                "An error occurred (",
                "is not authorized to perform: ",
                "User: arn:aws:sts::",
                "operation error ",
                "\\u00",
                "sts.",
                "Errors::",
                "arn:aws:iam::111122223333:role/",
                "Code: ",
                "Not authorized to perform sts:AssumeRoleWithWebIdentity ",
                "No OpenIDConnect provider found in your account for",
                "AccessDenied: User: arn:aws:sts::111122223333:assumed-role/a/b1 is not authorized to perform: s3:Get on resource: x "
            })
    void aMegabyteOfHalfAnErrorInOneLineStaysLinear(String part) {
        String huge = part.repeat(MEGABYTE / part.length());
        assertThat(cpuOfReading(huge)).isLessThan(LINEAR);
    }

    @Test
    void anErrorBehindFiveMegabytesInOneLineIsFoundInLinearTime() {
        String huge = "lorem ipsum AccessDenied dolor: sit ".repeat(FIVE_MEGABYTES / 36)
                + "api error AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity";
        assertThat(ErrorReader.read(huge)).extracting(ObservedError::kind).containsExactly(Kind.TRUST_REFUSED);
        assertThat(cpuOfReading(huge)).isLessThan(LINEAR);
    }

    // The thread's own time, so that a busy machine does not count.
    private static Duration cpuOfReading(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        ErrorReader.read(text);
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
    }

    @Test
    void everyKindHasAMeaning() {
        for (Kind kind : Kind.values()) {
            ErrorMeaning meaning = ErrorMeaning.of(kind);
            assertThat(meaning.mayBe()).as("%s", kind).noneMatch(meaning::excludes);
        }
    }
}
