package io.github.irsadoctor.live.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.irsadoctor.live.Credential;
import io.github.irsadoctor.live.EksLogin;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubeconfigTest {

    private static final String ARN = "arn:aws:eks:eu-west-1:111122223333:cluster/prod-eu";

    private static final String EKS = """
            apiVersion: v1
            kind: Config
            current-context: prod
            contexts:
            - {name: prod, context: {cluster: %1$s, user: prod-user, namespace: payments}}
            - {name: plain, context: {cluster: by-host, user: prod-user}}
            clusters:
            - {name: %1$s, cluster: {server: 'https://ABCD.gr7.eu-west-1.eks.amazonaws.com'}}
            - {name: by-host, cluster: {server: 'https://ABCD.gr7.cn-north-1.eks.amazonaws.com.cn'}}
            users:
            - name: prod-user
              user:
                exec:
                  apiVersion: client.authentication.k8s.io/v1beta1
                  command: %2$s
                  args: [%3$s]
                  env: [%4$s]
            """;

    @TempDir
    private Path folder;

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    private Kubeconfig read(String text) {
        return Kubeconfig.read(Optional.of(write("config", text)), Map.of(), folder);
    }

    private Kubeconfig eks(String command, String args, String env) {
        return read(EKS.formatted("\"" + ARN + "\"", command, args, env));
    }

    private static String user(String user) {
        return """
                current-context: c
                contexts: [{name: c, context: {cluster: k, user: u}}]
                clusters: [{name: k, cluster: {server: 'http://127.0.0.1:1'}}]
                users: [{name: u, user: %s}]
                """.formatted(user);
    }

    @Test
    void execArgumentsTellClusterRegionAndProfile() {
        ContextInfo.Eks eks = eks(
                        "aws", "eks, get-token, --cluster-name, other, --region=us-east-2, --profile, dev", "")
                .context(Optional.empty())
                .eks();
        assertThat(eks)
                .isEqualTo(new ContextInfo.Eks(
                        Optional.of("other"),
                        Optional.of("us-east-2"),
                        Optional.of("111122223333"),
                        Optional.of("aws"),
                        Optional.of("dev")));
    }

    @Test
    void withoutArgumentsTheArnTellsAndTheVariablesOfThePlugin() {
        ContextInfo context =
                eks("aws-vault", "exec, x", "{name: AWS_PROFILE, value: ops}").context(Optional.of("prod"));
        assertThat(context.namespace()).isEqualTo("payments");
        assertThat(context.eks().cluster()).contains("prod-eu");
        assertThat(context.eks().region()).contains("eu-west-1");
        assertThat(context.eks().profile()).contains("ops");
    }

    @Test
    void theHostTellsTheRegionAndItsPartition() {
        ContextInfo context = eks("plugin", "", "").context(Optional.of("plain"));
        assertThat(context.namespace()).isEqualTo("default");
        assertThat(context.eks().region()).contains("cn-north-1");
        assertThat(context.eks().partition()).contains("aws-cn");
        assertThat(context.eks().cluster()).isEmpty();
    }

    @Test
    void anEksctlNameTellsClusterAndRegion() {
        String text = user("{}")
                .replace("name: k", "name: shop.eu-north-1.eksctl.io")
                .replace("cluster: k", "cluster: shop.eu-north-1.eksctl.io");
        ContextInfo.Eks eks = read(text).context(Optional.empty()).eks();
        assertThat(eks.cluster()).contains("shop");
        assertThat(eks.region()).contains("eu-north-1");
    }

    @Test
    void theAwsPluginsAreReplacedAndNoOther() {
        List<EksLogin> asked = new ArrayList<>();
        java.util.function.Function<EksLogin, io.github.irsadoctor.live.TokenSource> eks = login -> {
            asked.add(login);
            return () -> Credential.NONE;
        };
        eks("aws", "--region, eu-west-1, eks, get-token, --cluster-name, prod-eu, --output, json", "")
                .connect("prod", eks, Clock.systemUTC());
        eks("/usr/bin/aws-iam-authenticator", "token, -i, prod-eu, -r, 'arn:aws:iam::1:role/x'", "")
                .connect("prod", eks, Clock.systemUTC());
        eks("aws", "eks, get-token, --cluster-id, local-1", "").connect("prod", eks, Clock.systemUTC());
        eks("aws-vault", "exec, p, --, aws, eks, get-token, --cluster-name, prod-eu", "")
                .connect("prod", eks, Clock.systemUTC());
        eks("aws", "eks, get-token, --cluster-name, prod-eu", "{name: AWS_ACCESS_KEY_ID, value: AKIDEXAMPLE}")
                .connect("prod", eks, Clock.systemUTC());
        Optional<String> none = Optional.empty();
        assertThat(asked)
                .containsExactly(
                        new EksLogin("prod-eu", Optional.of("eu-west-1"), none, none),
                        new EksLogin("prod-eu", none, none, Optional.of("arn:aws:iam::1:role/x")));
    }

    @Test
    void severalFilesAreMergedAndTheFirstToNameSomethingWins() {
        Path first = write("a", user("{token: one}"));
        Path second = write("b", user("{token: two}").replace("name: c", "name: d"));
        Map<String, String> environment = Map.of(
                "KUBECONFIG",
                String.join(File.pathSeparator, first.toString(), folder + "/missing", second.toString()));
        Kubeconfig config = Kubeconfig.read(Optional.empty(), environment, folder);
        assertThat(config.contexts()).extracting(ContextInfo::name).containsExactly("c", "d");
        assertThat(config.current()).contains("c");
    }

    @Test
    void theHomeFolderServesWhereNothingIsNamed() throws IOException {
        Files.createDirectory(folder.resolve(".kube"));
        write(".kube/config", user("{}"));
        assertThat(Kubeconfig.read(Optional.empty(), Map.of("KUBECONFIG", ""), folder)
                        .current())
                .contains("c");
    }

    @Test
    void aRelativeTokenFileStartsAtTheKubeconfig() {
        write("t", "t0ken\n");
        KubeconfigFile file = KubeconfigFile.read(write("config", user("{tokenFile: t}")));
        KubeconfigFile.Entry user = file.entry("users", "user", "u").orElseThrow();
        Logins logins = new Logins(
                Map.of(),
                io.github.irsadoctor.live.Endpoint.plain("http://x"),
                login -> () -> Credential.NONE,
                Clock.systemUTC());
        assertThat(logins.of(user).current().token()).contains("t0ken");
    }

    @Test
    void wrongInputGetsOneSentenceThatNamesIt() {
        Path missing = folder.resolve("nowhere");
        assertProblem(() -> Kubeconfig.read(Optional.of(missing), Map.of(), folder), "nowhere cannot be read");
        assertProblem(() -> Kubeconfig.read(Optional.empty(), Map.of(), folder), "There is no kubeconfig at");
        assertProblem(() -> read("contexts: [\n  {"), "no valid YAML (near line");
        assertProblem(() -> read("just text"), "no YAML mapping");
        assertProblem(() -> read("{}").context(Optional.empty()), "no current context");
        assertProblem(() -> eks("aws", "", "").context(Optional.of("prd")), "no context prd; did you mean prod?");
        assertProblem(
                () -> read(user("{}").replace("cluster: k,", "cluster: z,")).context(Optional.empty()),
                "names the cluster z, which the kubeconfig does not have");
        assertProblem(() -> connect(user("{}").replace("user: u}", "user: z}")), "names the user z");
        assertProblem(
                () -> read(user("{}").replace("http://127.0.0.1:1", "127.0.0.1"))
                        .context(Optional.empty()),
                "is no URL");
        assertProblem(() -> connect(user("{username: a, password: hunter2}")), "dropped in 1.19");
        assertProblem(() -> connect(user("{auth-provider: {name: gcp}}")), "dropped in 1.26");
        assertProblem(() -> connect(user("{client-certificate: gone.pem}")), "gone.pem, cannot be read");
        assertProblem(() -> connect(user("{client-key-data: '?'}").replace("'?'", "'AAAA=A'")), "is no base64");
    }

    private void connect(String text) {
        read(text)
                .connect("c", login -> () -> Credential.NONE, Clock.systemUTC())
                .close();
    }

    private static void assertProblem(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String says) {
        assertThatThrownBy(work)
                .isInstanceOf(KubeconfigProblem.class)
                .hasMessageContaining(says)
                .hasMessageNotContaining("hunter2");
    }
}
