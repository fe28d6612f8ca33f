package io.github.irsadoctor.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.lab.kube.Commands.Ran;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** What containers get from AWS: by the CLI in them, and by their apps when they start. */
class AwsInContainersTest {

    private static final String TOKEN = "/var/run/secrets/eks.amazonaws.com/serviceaccount/token";
    private static final String NO_TRUST = """
            aws:
              roles: {checkout: {trust: {Version: '2012-10-17', Statement: []}}}
            """;
    private static final String BARE = """
            kubernetes:
              serviceaccount/checkout: {metadata: {annotations: {eks.amazonaws.com/role-arn: null}}}
            """;

    @Test
    void aPodWithARoleIsThatRole() {
        KubeletBench bench = KubeletBench.of("");
        int before = bench.aws().now().events().size();
        Ran ran = bench.run("aws", "sts", "get-caller-identity");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("\"Arn\": \"arn:aws:sts::111122223333:assumed-role/checkout/botocore-session-1768046400\"");
        assertThat(bench.aws().now().events()).hasSize(before + 1);
        assertThat(bench.aws().now().events().get(before).json())
                .contains("md/command#sts.get-caller-identity", "system:serviceaccount:payments:checkout");
    }

    @Test
    void aPodWithoutARoleIsItsNode() {
        assertThat(KubeletBench.of(BARE)
                        .run("aws", "sts", "get-caller-identity", "--query", "Arn", "--output", "text")
                        .out())
                .matches("arn:aws:sts::111122223333:assumed-role/demo-node/i-0[0-9a-f]{16}\n");
        Ran none = KubeletBench.of(BARE + "containers: {app: {network: {imds: timeout}}}\n")
                .run("aws", "sts", "get-caller-identity");
        assertThat(none.exit()).isEqualTo(253);
        assertThat(none.err()).contains("Unable to locate credentials");
    }

    @Test
    void keysInTheEnvironmentComeFirst() {
        Ran ran = KubeletBench.of(
                        "containers: {app: {env: {AWS_ACCESS_KEY_ID: AKIANOBODY, AWS_SECRET_ACCESS_KEY: no}}}\n")
                .run("aws", "sts", "get-caller-identity");

        assertThat(ran.exit()).isEqualTo(254);
        assertThat(ran.err())
                .isEqualTo("\nAn error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation: "
                        + "The security token included in the request is invalid.\n");
    }

    @Test
    void refusalsOfStsAreRepeatedByTheCli() {
        Ran ran = KubeletBench.of(NO_TRUST).run("aws", "sts", "get-caller-identity");

        assertThat(ran.exit()).isEqualTo(254);
        assertThat(ran.err())
                .isEqualTo("\nAn error occurred (AccessDenied) when calling the AssumeRoleWithWebIdentity operation: "
                        + "Not authorized to perform sts:AssumeRoleWithWebIdentity\n");
    }

    @Test
    void s3IsAllowedByTheRolesPoliciesAlone() {
        KubeletBench bench = KubeletBench.of("""
                aws:
                  roles:
                    checkout:
                      policies:
                        mine:
                          Version: '2012-10-17'
                          Statement: [{Effect: Allow, Action: 's3:ListBucket', Resource: 'arn:aws:s3:::mine'}]
                """);

        assertThat(bench.run("aws", "s3", "ls", "s3://mine").exit()).isZero();
        assertThat(bench.run("aws", "s3", "ls", "s3://other/path").err())
                .isEqualTo("\nAn error occurred (AccessDenied) when calling the ListObjectsV2 operation: User: "
                        + "arn:aws:sts::111122223333:assumed-role/checkout/botocore-session-1768046400 is not authorized "
                        + "to perform: s3:ListBucket on resource: \"arn:aws:s3:::other\" because no identity-based policy "
                        + "allows the s3:ListBucket action\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "boto3 | 1.34.0 | botocore.exceptions.ClientError: An error occurred (AccessDenied) when calling the AssumeRoleWithWebIdentity operation: Not authorized to perform sts:AssumeRoleWithWebIdentity",
                "go    | 1.30.0 | get identity: get credentials: failed to refresh cached credentials, failed to retrieve credentials, operation error STS: AssumeRoleWithWebIdentity, https response error StatusCode: 403, RequestID: ",
                "js    | 3.500.0 | AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity",
                "java  | 2.20.0 | software.amazon.awssdk.services.s3.model.S3Exception: User: arn:aws:sts::111122223333:assumed-role/demo-node/i-0",
                "boto3 | 1.9.0  | botocore.exceptions.ClientError: An error occurred (AccessDenied) when calling the ListBuckets operation: User: arn:aws:sts::111122223333:assumed-role/demo-node/i-0",
            })
    void aNewPodLogsItsTroubleInTheWordsOfItsSdk(String sdk, String version, String line) {
        KubeletBench bench =
                KubeletBench.of(NO_TRUST + "containers: {app: {sdk: {name: " + sdk + ", version: " + version + "}}}\n");

        assertThat(bench.restarted()).singleElement().asString().startsWith(line);
    }

    @Test
    void aNewPodOfAHealthyAppIsUpAndIsInCloudTrail() {
        KubeletBench bench = KubeletBench.of("containers: {app: {log: ['-5m an old error']}}\n");
        int before = bench.aws().now().events().size();

        assertThat(bench.restarted()).containsExactly("level=info msg=\"checkout is listening\" port=8080");
        assertThat(bench.aws().now().events()).hasSize(before + 1);
    }

    @Test
    void aCallTheRoleMayNotMakeIsInTheLog() {
        KubeletBench bench = KubeletBench.of("""
                containers:
                  app: {calls: [{action: 'dynamodb:PutItem', resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/t'}]}
                """);

        assertThat(bench.restarted())
                .singleElement()
                .asString()
                .contains("An error occurred (AccessDeniedException) when calling the PutItem operation: User: "
                        + "arn:aws:sts::111122223333:assumed-role/checkout/botocore-session-")
                .endsWith("is not authorized to perform: dynamodb:PutItem on resource: "
                        + "arn:aws:dynamodb:eu-west-1:111122223333:table/t because no identity-based policy allows the "
                        + "dynamodb:PutItem action");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "network: {sts: timeout}   | botocore.exceptions.ConnectTimeoutError: Connect timeout on endpoint URL: \"https://sts.eu-west-1.amazonaws.com/\"",
                "network: {sts: refused}   | botocore.exceptions.EndpointConnectionError: Could not connect to the endpoint URL",
                "network: {sts: untrusted} | botocore.exceptions.SSLError: SSL validation failed for https://sts.eu-west-1.amazonaws.com/",
                "network: {globalSts: timeout} | level=info",
                "'user: {uid: 7}, files: {" + TOKEN
                        + ": {mode: \"0600\"}}' | PermissionError: [Errno 13] Permission denied: ",
            })
    void whatTheContainerMeetsIsInTheLog(String facts, String line) {
        KubeletBench bench = KubeletBench.of("containers: {app: {" + facts.replaceAll("^'|'$", "") + "}}\n");

        assertThat(bench.restarted()).singleElement().asString().startsWith(line.strip());
    }

    @Test
    void anAppThatCrashedInTheWorldCrashesAgainUntilItIsMended() {
        String waits = "containers: {app: {waiting: CrashLoopBackOff, restarts: 4}}\n";
        KubeletBench broken = KubeletBench.of(NO_TRUST + waits);
        KubeletBench mended = KubeletBench.of(waits);
        ObjectNode once = broken.pod();
        broken.started(once);
        ObjectNode twice = mended.pod();

        assertThat(broken.kept(once)
                        .at("/status/containerStatuses/0/state/waiting/reason")
                        .asString(""))
                .isEqualTo("CrashLoopBackOff");
        assertThat(mended.started(twice)).containsExactly("level=info msg=\"checkout is listening\" port=8080");
    }

    @Test
    void aProbeRunsToItsEnd() {
        KubeletBench bench = KubeletBench.of("");
        ObjectNode good = bench.probe("Never", "aws", "sts", "get-caller-identity");
        List<String> log = bench.started(good);

        assertThat(log).hasSize(5).anyMatch(line -> line.contains("assumed-role/checkout/"));
        assertThat(bench.kept(good).at("/status/phase").asString("")).isEqualTo("Succeeded");
        assertThat(bench.kept(good)
                        .at("/status/containerStatuses/0/state/terminated/reason")
                        .asString(""))
                .isEqualTo("Completed");
        assertThat(bench.kept(good).at("/status/conditions").toString()).contains("PodCompleted");
    }

    @Test
    void aProbeThatFailsSaysSo() {
        KubeletBench bench = KubeletBench.of("");
        ObjectNode bad = bench.probe("Never", "cat", "/nowhere");
        List<String> log = bench.started(bad);

        assertThat(log).containsExactly("cat: /nowhere: No such file or directory");
        assertThat(bench.kept(bad).at("/status/phase").asString("")).isEqualTo("Failed");
        assertThat(bench.kept(bad)
                        .at("/status/containerStatuses/0/state/terminated/exitCode")
                        .asInt(0))
                .isEqualTo(1);
    }

    @Test
    void aProbeThatSleepsStays() {
        KubeletBench bench = KubeletBench.of("");
        ObjectNode probe = bench.probe("Never", "sleep", "3600");
        bench.started(probe);

        assertThat(bench.kept(probe).at("/status/phase").asString("")).isEqualTo("Running");
    }
}
