package io.github.irsadoctor.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.iam.Token;
import io.github.irsadoctor.iam.TokenReader;
import io.github.irsadoctor.lab.kube.Commands.Ran;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands in a container, by what pod and world say of it. */
class ContainerCommandsTest {

    private static final String DIRECTORY = "/var/run/secrets/eks.amazonaws.com/serviceaccount";
    private static final String TOKEN = DIRECTORY + "/token";

    private static String spec(String pod, String container) {
        return "kubernetes:\n  deployment/checkout:\n    spec: {template: {spec: {" + pod
                + "containers: [{name: app, image: registry.example/checkout:1.0, " + container + "}]}}}\n";
    }

    @Test
    void envShowsWhatTheWebhookTheSpecAndTheKubeletSet() {
        KubeletBench bench = KubeletBench.of(spec(
                        "",
                        "env: [{name: MINE, value: 'a-$(OTHER)-$(NONE)'},"
                                + " {name: WHO, valueFrom: {fieldRef: {fieldPath: metadata.namespace}}},"
                                + " {name: HIDDEN, valueFrom: {secretKeyRef: {name: s, key: k}}}]")
                + "containers: {app: {env: {OTHER: image, HIDDEN: not-real}}}\n");

        assertThat(bench.run("env").out().lines())
                .contains(
                        "AWS_ROLE_ARN=arn:aws:iam::111122223333:role/checkout",
                        "AWS_WEB_IDENTITY_TOKEN_FILE=" + TOKEN,
                        "MINE=a-image-$(NONE)",
                        "WHO=payments",
                        "HIDDEN=not-real",
                        "HOME=/root",
                        "KUBERNETES_SERVICE_PORT=443")
                .doesNotHaveDuplicates();
        assertThat(bench.run("printenv", "WHO")).isEqualTo(Ran.exited("payments\n", "", 0));
        assertThat(bench.run("printenv", "NOBODY").exit()).isEqualTo(1);
    }

    @Test
    void idSaysWhomTheSecurityContextsMakeIt() {
        KubeletBench bench = KubeletBench.of(spec(
                "securityContext: {runAsUser: 1000, runAsGroup: 3000, fsGroup: 2000, supplementalGroups: [4000]}, ",
                "securityContext: {runAsUser: 1001}"));

        assertThat(bench.run("id").out()).isEqualTo("uid=1001 gid=3000 groups=3000,2000,4000\n");
        assertThat(bench.run("id", "-u").out()).isEqualTo("1001\n");
        assertThat(bench.run("id", "-G").out()).isEqualTo("3000 2000 4000\n");
        assertThat(bench.run("whoami")).isEqualTo(Ran.exited("", "whoami: cannot find name for user ID 1001\n", 1));
    }

    @Test
    void theImagesUserIsTheUserWhereNoSecurityContextNamesOne() {
        KubeletBench bench = KubeletBench.of("containers: {app: {user: {uid: 1000, gid: 1000}}}\n");

        assertThat(bench.run("id").out()).isEqualTo("uid=1000 gid=1000 groups=1000\n");
        assertThat(bench.run("ls", "-ldnL", TOKEN).out()).startsWith("-rw-r--r-- 1 0 0 ");
        assertThat(bench.run("cat", TOKEN).exit()).isZero();
    }

    @Test
    void aTokenOfAnotherUserCannotBeRead() {
        KubeletBench bench =
                KubeletBench.of("containers: {app: {user: {uid: 1000}, files: {'" + TOKEN + "': {mode: '0600'}}}}\n");

        assertThat(bench.run("cat", TOKEN)).isEqualTo(Ran.exited("", "cat: " + TOKEN + ": Permission denied\n", 1));
        assertThat(bench.run("ls", "-ldnL", TOKEN).out()).startsWith("-rw------- 1 0 0 ");
    }

    @Test
    void aGroupOfThePodMayReadItsToken() {
        KubeletBench bench = KubeletBench.of(
                spec("securityContext: {fsGroup: 2000}, ", "securityContext: {runAsUser: 1000, runAsNonRoot: true}"));

        assertThat(bench.run("ls", "-lnL", TOKEN).out())
                .matches("-rw-r----- 1 1000 2000 \\d+ Jan 10 10:00 " + TOKEN + "\n");
        assertThat(bench.run("ls", "-ld", DIRECTORY).out()).startsWith("drwxrwsrwt 3 root 2000 ");
        assertThat(bench.run("cat", TOKEN).exit()).isZero();
    }

    @Test
    void aTokensDirectoryShowsTheLinksByWhichItIsChanged() {
        KubeletBench bench = KubeletBench.of("");

        assertThat(bench.run("ls", DIRECTORY).out()).isEqualTo("token\n");
        assertThat(bench.run("ls", "-la", DIRECTORY).out().lines().map(line -> line.replaceAll(" +", " ")))
                .anyMatch(line -> line.matches(
                        "lrwxrwxrwx 1 root root 31 Jan 10 10:00 \\.\\.data -> \\.\\.2026_01_10_10_00_00\\.\\d{9}"))
                .anyMatch(line ->
                        line.matches("drwxr-xr-x 2 root root \\d+ Jan 10 10:00 \\.\\.2026_01_10_10_00_00\\.\\d{9}"))
                .contains("lrwxrwxrwx 1 root root 12 Jan 10 10:00 token -> ..data/token");
        assertThat(bench.run("ls", "-laL", DIRECTORY).out())
                .contains(" token\n")
                .doesNotContain("->");
    }

    @Test
    void aTokenIsRenewedWhenAFifthOfItsLifeIsLeft() {
        KubeletBench bench = KubeletBench.of("""
                times: {pod: -100m}
                kubernetes:
                  serviceaccount/checkout:
                    metadata: {annotations: {eks.amazonaws.com/token-expiration: '3600'}}
                """);
        Token token = TokenReader.read(bench.run("cat", TOKEN).out()).token().orElseThrow();

        // Made at 10:20, renewed every 48 minutes.
        assertThat(token.issued()).contains(Instant.parse("2026-01-10T11:56:00Z"));
        assertThat(token.expires())
                .contains(KubeletBench.NOON.minus(Duration.ofMinutes(4)).plusSeconds(3600));
    }

    @Test
    void everyProjectedTokenHasItsOwnAudience() {
        KubeletBench bench = KubeletBench.of(spec(
                "volumes: [{name: mine, projected: {sources: [{serviceAccountToken: {audience: vault, path: t/jwt}}]}}], ",
                "volumeMounts: [{name: mine, mountPath: /mine/}]"));

        assertThat(audience(bench, "/mine/t/jwt")).isEqualTo("vault");
        assertThat(audience(bench, TOKEN)).isEqualTo("sts.amazonaws.com");
        assertThat(audience(bench, "/var/run/secrets/kubernetes.io/serviceaccount/token"))
                .isEqualTo("https://kubernetes.default.svc");
        assertThat(bench.run("cat", "/var/run/secrets/kubernetes.io/serviceaccount/namespace")
                        .out())
                .isEqualTo("payments");
        assertThat(bench.run("cat", "/var/run/secrets/kubernetes.io/serviceaccount/ca.crt")
                        .out())
                .startsWith("-----BEGIN CERTIFICATE-----\n");
    }

    @Test
    void theWorldChangesFiles() {
        KubeletBench bench = KubeletBench.of("""
                containers:
                  app:
                    files:
                      /app/conf.d/aws: {content: "region = x\\n", mode: '0640', uid: 5, gid: 6}
                      /var/run/secrets/eks.amazonaws.com/serviceaccount/token: {append: " extra"}
                """);

        assertThat(bench.run("ls", "-ln", "/app/conf.d/aws").out()).startsWith("-rw-r----- 1 5 6 11 ");
        assertThat(bench.run("cat", TOKEN).out()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+ extra");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cat /nowhere           | 1 | cat: /nowhere: No such file or directory",
                "cat /etc               | 1 | cat: /etc: Is a directory",
                "ls /nowhere            | 2 | ls: cannot access '/nowhere': No such file or directory",
                "ls -Q /                | 2 | ls: invalid option -- 'Q'",
                "sh -c 'nothing -x'     | 127 | sh: 1: nothing: not found",
                "sh -c 'cat /x; true'  | 2 | sh: 1: this lab's shell runs one simple command",
            })
    void complaintsAreThoseOfTheRealPrograms(String line, int exit, String says) {
        int quote = line.indexOf(" '");
        String[] words =
                quote < 0 ? line.split(" ") : new String[] {"sh", "-c", line.substring(quote + 2, line.length() - 1)};
        Ran ran = KubeletBench.of("").run(words);

        assertThat(ran.exit()).isEqualTo(exit);
        assertThat(ran.err()).startsWith(says);
    }

    @Test
    void aShellKnowsWordsQuotesAndVariables() {
        KubeletBench bench = KubeletBench.of("");

        assertThat(bench.run("sh", "-c", "echo 'a  b' \"$AWS_ROLE_ARN\" ${NONE}x")
                        .out())
                .isEqualTo("a  b arn:aws:iam::111122223333:role/checkout x\n");
        assertThat(bench.run("sh", "-c", "ls -l $AWS_WEB_IDENTITY_TOKEN_FILE").exit())
                .isZero();
    }

    @Test
    void anImageHasWhatItsSdkNeedsOrWhatTheWorldSays() {
        KubeletBench java = KubeletBench.of("containers: {app: {sdk: {name: java, version: 2.20.0}}}\n");
        KubeletBench python = KubeletBench.of("containers: {app: {sdk: {name: boto3, version: 1.9.0}}}\n");
        KubeletBench few = KubeletBench.of("containers: {app: {binaries: [cat]}}\n");

        assertThat(java.run("java", "-version").err()).contains("openjdk version");
        assertThat(java.run("python3", "--version").notStarted()).isPresent();
        assertThat(python.run("python3", "-c", "import boto3; print(boto3.__version__)")
                        .out())
                .isEqualTo("1.9.0\n");
        assertThat(few.run("cat", "/etc/hostname").exit()).isZero();
        assertThat(few.run("/bin/ls").notStarted().orElse(""))
                .endsWith("exec: \"/bin/ls\": stat /bin/ls: no such file or directory: unknown");
    }

    private static String audience(KubeletBench bench, String path) {
        return String.join(
                ",",
                TokenReader.read(bench.run("cat", path).out())
                        .token()
                        .orElseThrow()
                        .audiences());
    }
}
