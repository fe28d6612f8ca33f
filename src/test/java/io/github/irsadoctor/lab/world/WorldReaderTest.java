package io.github.irsadoctor.lab.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.irsadoctor.lab.http.Fault;
import io.github.irsadoctor.lab.yaml.UnusableWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WorldReaderTest {

    private static final String LEAST = "id: some-world\ntitle: Something is wrong\n";

    private static World read(String rest) {
        return WorldReader.read("w.yaml", LEAST + rest, List.of("pod", "serviceaccount", "deployment"));
    }

    @Test
    void whatIsLeftOutTakesAHealthyDefault() {
        World world = read("");

        assertThat(world.cluster().account()).isEqualTo("111122223333");
        assertThat(world.cluster().issuer().url())
                .matches("https://oidc\\.eks\\.eu-west-1\\.amazonaws\\.com/id/[0-9A-F]{32}");
        assertThat(world.app().subject()).hasToString("system:serviceaccount:payments:checkout");
        assertThat(world.app().roleArn(world.cluster())).hasToString("arn:aws:iam::111122223333:role/checkout");
        assertThat(world.times().pod()).isEqualTo(Duration.ofHours(-2));
        assertThat(world.webhook()).isEqualTo(new World.WebhookSpec(true, false));
        assertThat(world.expect().causes()).isEmpty();
    }

    @Test
    void whatWouldHaveMisledIsReadByItsCauses() {
        assertThat(read("expect: {mustNotReport: [J-01, R-03]}\nmisled: {R-03: '${account} is right', J-01: same}")
                        .misled())
                .containsExactly(Map.entry("R-03", "111122223333 is right"), Map.entry("J-01", "same"));
    }

    @Test
    void theAnnotationIsAsOldAsTheAccountUnlessTheWorldSaysOtherwise() {
        assertThat(read("times: {serviceAccount: -9h}").times().annotation()).isEqualTo(Duration.ofHours(-9));
        assertThat(read("times: {annotation: -1h}").times().serviceAccount()).isEqualTo(Duration.ofHours(-3));
    }

    @Test
    void idsFollowFromTheWorldsIdAlone() {
        assertThat(read("").cluster().issuerId())
                .isEqualTo(read("story: another").cluster().issuerId());
        World other = WorldReader.read("w.yaml", "id: other\ntitle: t\n", List.of());
        assertThat(other.cluster().issuerId()).isNotEqualTo(read("").cluster().issuerId());
    }

    @ParameterizedTest
    @MethodSource
    void everyPartitionHasItsOwnIssuerAndArns(String region, String issuerEnd, String arnStart) {
        World world = read("cluster: {region: " + region + "}");

        assertThat(world.cluster().issuer().hostAndPath()).startsWith("oidc.eks." + region + "." + issuerEnd + "/id/");
        assertThat(world.app().roleArn(world.cluster()).toString()).startsWith(arnStart);
    }

    static Stream<Arguments> everyPartitionHasItsOwnIssuerAndArns() {
        return Stream.of(
                Arguments.of("eu-west-1", "amazonaws.com", "arn:aws:iam::"),
                Arguments.of("cn-northwest-1", "amazonaws.com.cn", "arn:aws-cn:iam::"),
                Arguments.of("us-gov-west-1", "amazonaws.com", "arn:aws-us-gov:iam::"));
    }

    @Test
    void placeholdersAreReplacedInKeysAndValues() {
        World world = read("aws: {roles: {checkout: {trust: {\"${issuer}:sub\": '${subject}'}}}}");

        assertThat(world.file().root().at("/aws/roles/checkout/trust").properties())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getKey())
                            .isEqualTo(world.cluster().issuer().hostAndPath() + ":sub");
                    assertThat(entry.getValue().stringValue()).isEqualTo("system:serviceaccount:payments:checkout");
                });
    }

    @Test
    void textThatOnlyLooksLikeAPlaceholderStays() {
        assertThat(read("story: '$${account} ${ACCOUNT_ID} ${aws:username} $VAR ${account}'")
                        .story())
                .isEqualTo("${account} ${ACCOUNT_ID} ${aws:username} $VAR 111122223333");
    }

    @Test
    void logLinesHaveTimesOfTheirOwnOrTheWorlds() {
        World world = read("containers: {app: {log: ['-5m one', \"-4m two\\nthree\", 'four']}}");

        assertThat(world.containers().get("app").log().orElseThrow())
                .containsExactly(
                        new ContainerFacts.LogLine(Optional.of(Duration.ofMinutes(-5)), "one"),
                        new ContainerFacts.LogLine(Optional.of(Duration.ofMinutes(-4)), "two"),
                        new ContainerFacts.LogLine(Optional.of(Duration.ofMinutes(-4)), "three"),
                        new ContainerFacts.LogLine(Optional.empty(), "four"));
    }

    @Test
    void faultsAreRead() {
        World world = read("faults: [{on: get pods/log, status: 403}, {on: 'iam:*', hang: true, latencyMillis: 5}]");

        assertThat(world.faults())
                .containsExactly(
                        Fault.status("get pods/log", 403),
                        new Fault("iam:*", new Fault.Outcome.Hang(), Duration.ofMillis(5)));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsWrongIsOneSentenceWithFileLineAndKey(String yaml, String says) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(UnusableWorld.class)
                .hasMessageStartingWith("w.yaml")
                .hasMessageContaining(says)
                .message()
                .doesNotContain("\n", "tools.jackson", "Exception");
    }

    static Stream<Arguments> whatIsWrongIsOneSentenceWithFileLineAndKey() {
        return Stream.of(
                Arguments.of("storry: x", "line 3, storry: there is no such key; did you mean story?"),
                Arguments.of(
                        "app:\n  serviceAcount: x",
                        "line 4, app.serviceAcount: there is no such key; did you mean serviceAccount?"),
                Arguments.of(
                        "app: {colour: red}", "app.colour: there is no such key; what stands here: kind, namespace"),
                Arguments.of("story: 5", "line 3, story: must be a text: put it in quotes"),
                Arguments.of("cluster: {version: 1.30}", "cluster.version: must be a text: put it in quotes"),
                Arguments.of(
                        "cluster: {account: '123'}", "cluster.account: must be an account id: twelve digits in quotes"),
                Arguments.of("cluster: {account: 111122223333}", "put it in quotes"),
                Arguments.of("hints: one", "hints: must be a list"),
                Arguments.of("hints: [1]", "hints: must be a list of texts"),
                Arguments.of("expect: []", "expect: must be a mapping"),
                Arguments.of("story:", "story: has no value"),
                Arguments.of("times: {pod: yesterday}", "times.pod: must be an offset on the lab's clock such as -2h"),
                Arguments.of("times: {pod: 2h}", "times.pod: must be an offset"),
                Arguments.of("webhook: {missed: maybe}", "webhook.missed: must be true or false"),
                Arguments.of("app: {replicas: many}", "app.replicas: must be a whole number of at least 0"),
                Arguments.of("app: {kind: Pod}", "app.kind: must be one of Deployment"),
                Arguments.of("app: {rolePath: team}", "must begin and end with a slash"),
                Arguments.of("kubernetes: {checkout: {}}", "kubernetes.checkout: must be kind/name"),
                Arguments.of(
                        "kubernetes: {configmap/x: {}}", "the lab has no kind configmap; it has pod, serviceaccount"),
                Arguments.of("kubernetes: {serviceacount/x: {}}", "did you mean serviceaccount?"),
                Arguments.of("containers: {ap: {}}", "containers.ap: there is no such key; did you mean app?"),
                Arguments.of(
                        "expect: {causes: [R8]}",
                        "expect.causes: must be ids of the catalogue such as R-08, but R8 is none"),
                Arguments.of("kubernetes: {pod/x: 5}", "must be a mapping with what differs"),
                Arguments.of(
                        "kubernetes:\n  serviceaccount/checkout:\n    metadata: {anotations: {a: b}}",
                        "line 5, kubernetes.serviceaccount/checkout.metadata.anotations: there is no such key; did you mean annotations?"),
                Arguments.of("target: {pod: a, workload: deploy/b}", "a pod or a workload, not both"),
                Arguments.of("faults: [{on: x}]", "a fault has one of status"),
                Arguments.of("faults: [{on: x, hang: true, cut: true}]", "a fault has one of status"),
                Arguments.of("faults: [{status: 403}]", "the key on is missing"),
                Arguments.of("story: ${isuer}", "line 3: there is no placeholder ${isuer}; did you mean ${issuer}?"),
                Arguments.of("sts: {}", "line 3, sts: the key answer is missing"),
                Arguments.of("story: a\nstory: b", "line 4: the key story is written twice"),
                Arguments.of("story: &a b\ndebrief: *a", "aliases (*a) are not read"),
                Arguments.of(
                        "expect: {mustNotReport: [J-01]}\nmisled: {J-02: because}",
                        "misled: must be about ids of expect.mustNotReport, but J-02 is none"),
                Arguments.of("story: [", "this is not YAML"),
                Arguments.of("story: \"abc", "this is not YAML"),
                Arguments.of("  story: x", "this is not YAML"),
                Arguments.of("---\nid: two", "a second one begins here"));
    }

    @ParameterizedTest
    @MethodSource
    void aWorldNeedsAnIdAndATitle(String yaml, String says) {
        assertThatThrownBy(() -> WorldReader.read("w.yaml", yaml, List.of()))
                .isInstanceOf(UnusableWorld.class)
                .hasMessageContaining(says);
    }

    static Stream<Arguments> aWorldNeedsAnIdAndATitle() {
        return Stream.of(
                Arguments.of("title: x", "w.yaml: the key id is missing"),
                Arguments.of("id: x", "w.yaml: the key title is missing"),
                Arguments.of("id: Some World", "w.yaml, line 1, id: must be lower-case words joined by dashes"),
                Arguments.of("", "w.yaml: the file must be a YAML mapping"),
                Arguments.of("- a\n- b", "w.yaml: the file must be a YAML mapping"),
                Arguments.of("plain text", "w.yaml: the file must be a YAML mapping"));
    }
}
