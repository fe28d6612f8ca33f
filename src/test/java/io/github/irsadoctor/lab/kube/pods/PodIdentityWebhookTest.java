package io.github.irsadoctor.lab.kube.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.lab.kube.pods.PodIdentityWebhook.Account;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rules of irsa-semantics 1.1 to 1.4, one row each. */
class PodIdentityWebhookTest {

    private static final String ROLE = "arn:aws:iam::111122223333:role/app";
    private static final String FILE = "/var/run/secrets/eks.amazonaws.com/serviceaccount/token";
    private static final String PLAIN = "{spec: {containers: [{name: app}]}}";
    private static final String ALL =
            "STS=regional DEFAULT_REGION=eu-west-1 REGION=eu-west-1 ROLE=" + ROLE + " FILE=" + FILE;
    private static final String NO_ROLE = "STS=regional DEFAULT_REGION=eu-west-1 REGION=eu-west-1";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.core.json.JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .enable(tools.jackson.core.json.JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void everyRuleHolds(String rule, String pod, Map<String, String> annotations, String env, String token) {
        ObjectNode admitted = admit(pod, annotations, false);

        assertThat(env(admitted.at("/spec/containers/0"))).isEqualTo(env);
        assertThat(token(admitted)).isEqualTo(token);
    }

    static Stream<Arguments> everyRuleHolds() {
        String day = "sts.amazonaws.com 86400";
        return Stream.of(
                row("no annotation", PLAIN, Map.of(), "", ""),
                row("an empty annotation counts as none", PLAIN, role(""), "", ""),
                row("a role", PLAIN, role(ROLE), ALL, day),
                row("a broken ARN is injected all the same", PLAIN, role("app "), ALL.replace(ROLE, "app "), day),
                row("a role on the pod does nothing", annotated("role-arn", ROLE), Map.of(), "", ""),
                row(
                        "the skip label, any value",
                        "{metadata: {labels: {'eks.amazonaws.com/skip-pod-identity-webhook': 'no'}}, spec: {containers: [{name: 'app'}]}}",
                        role(ROLE),
                        "",
                        ""),
                row("another audience", PLAIN, role(ROLE, "audience", "other"), ALL, "other 86400"),
                row("an audience on the pod does nothing", annotated("audience", "x"), role(ROLE), ALL, day),
                row(
                        "expiration of the account",
                        PLAIN,
                        role(ROLE, "token-expiration", "3600"),
                        ALL,
                        "sts.amazonaws.com 3600"),
                row(
                        "expiration of the pod wins",
                        annotated("token-expiration", "7200"),
                        role(ROLE, "token-expiration", "3600"),
                        ALL,
                        "sts.amazonaws.com 7200"),
                row(
                        "expiration has a floor",
                        PLAIN,
                        role(ROLE, "token-expiration", "60"),
                        ALL,
                        "sts.amazonaws.com 600"),
                row(
                        "expiration has no ceiling",
                        PLAIN,
                        role(ROLE, "token-expiration", "172800"),
                        ALL,
                        "sts.amazonaws.com 172800"),
                row("an unreadable expiration is ignored", PLAIN, role(ROLE, "token-expiration", "1h"), ALL, day),
                row(
                        "an unreadable one on the pod leaves the account's",
                        annotated("token-expiration", "x"),
                        role(ROLE, "token-expiration", "900"),
                        ALL,
                        "sts.amazonaws.com 900"),
                row(
                        "regional endpoints off",
                        PLAIN,
                        role(ROLE, "sts-regional-endpoints", "false"),
                        ALL.replace("STS=regional ", ""),
                        day),
                row("regional endpoints unreadable", PLAIN, role(ROLE, "sts-regional-endpoints", "nope"), ALL, day),
                row(
                        "own endpoints setting stays",
                        env("AWS_STS_REGIONAL_ENDPOINTS", "legacy"),
                        role(ROLE),
                        "STS=legacy " + ALL.replace("STS=regional ", ""),
                        day),
                row(
                        "either region variable keeps both out",
                        env("AWS_REGION", "us-east-1"),
                        role(ROLE),
                        "REGION=us-east-1 STS=regional ROLE=" + ROLE + " FILE=" + FILE,
                        day),
                row(
                        "the default region does so too",
                        env("AWS_DEFAULT_REGION", "x"),
                        role(ROLE),
                        "DEFAULT_REGION=x STS=regional ROLE=" + ROLE + " FILE=" + FILE,
                        day),
                row(
                        "an own role keeps both out, the token is mounted",
                        env("AWS_ROLE_ARN", "old"),
                        role(ROLE),
                        "ROLE=old " + NO_ROLE,
                        day),
                row(
                        "an own token file keeps both out",
                        env("AWS_WEB_IDENTITY_TOKEN_FILE", "/t"),
                        role(ROLE),
                        "FILE=/t " + NO_ROLE,
                        day),
                row(
                        "envFrom is not looked at",
                        "{spec: {containers: [{name: 'app', envFrom: [{secretRef: {name: 'aws'}}]}]}}",
                        role(ROLE),
                        ALL,
                        day),
                row(
                        "a volume of the name stays as it is",
                        "{spec: {containers: [{name: 'app'}], volumes: [{name: 'aws-iam-token', projected: {sources: [{serviceAccountToken: {audience: 'wrong', expirationSeconds: 1}}]}}]}}",
                        role(ROLE),
                        ALL,
                        "wrong 1"),
                row("a skipped container", annotated("skip-containers", "app"), role(ROLE), "", day),
                row("names to skip are not trimmed", annotated("skip-containers", "x, app"), role(ROLE), ALL, day),
                row(
                        "windows has another path",
                        "{spec: {nodeSelector: {'kubernetes.io/os': 'windows'}, containers: [{name: 'app'}]}}",
                        role(ROLE),
                        ALL.replace(FILE, "C:" + FILE.replace('/', '\\')),
                        day));
    }

    @Test
    void aContainerThatHasEverythingIsNotEvenGivenTheMount() {
        ObjectNode pod = admit(
                "{spec: {containers: [{name: 'app', env: [{name: 'AWS_ROLE_ARN', value: 'r'}, {name: 'AWS_REGION', value: 'e'},"
                        + " {name: 'AWS_STS_REGIONAL_ENDPOINTS', value: 'regional'}]}]}}",
                role(ROLE),
                false);

        assertThat(pod.at("/spec/containers/0").has("volumeMounts")).isFalse();
        assertThat(token(pod)).isEqualTo("sts.amazonaws.com 86400");
    }

    @Test
    void initContainersAreInjectedAndOthersMountTheToken() {
        ObjectNode pod = admit(
                "{spec: {initContainers: [{name: 'init'}], containers: [{name: 'app'}, {name: 'side'}]}}",
                role(ROLE),
                false);

        for (String place : new String[] {"/spec/initContainers/0", "/spec/containers/0", "/spec/containers/1"}) {
            assertThat(env(pod.at(place))).isEqualTo(ALL);
            assertThat(pod.at(place + "/volumeMounts/0/name").asString()).isEqualTo("aws-iam-token");
            assertThat(pod.at(place + "/volumeMounts/0/readOnly").booleanValue())
                    .isTrue();
        }
    }

    @Test
    void aSecondRunChangesNothing() {
        ObjectNode once = admit(PLAIN, role(ROLE), false);

        assertThat(new PodIdentityWebhook("eu-west-1").admit(once, new Account(role(ROLE), false)))
                .isEqualTo(once);
    }

    @Test
    void anAssociationWinsOverTheAnnotation() {
        ObjectNode pod = admit("{metadata: {uid: 'u'}, spec: {containers: [{name: 'app'}]}}", role(ROLE), true);

        assertThat(env(pod.at("/spec/containers/0")))
                .contains("AWS_CONTAINER_CREDENTIALS_FULL_URI=http://169.254.170.23/v1/credentials")
                .contains(
                        "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE=/var/run/secrets/pods.eks.amazonaws.com/serviceaccount/eks-pod-identity-token")
                .doesNotContain("ROLE=");
        JsonNode token = pod.at("/spec/volumes/0/projected/sources/0/serviceAccountToken");
        assertThat(token.path("audience").asString()).isEqualTo("pods.eks.amazonaws.com");
        assertThat(token.path("expirationSeconds").intValue()).isBetween(79_200, 86_400);
        assertThat(pod.at("/metadata/labels")
                        .path("eks.amazonaws.com/pod-identity")
                        .asString())
                .isEqualTo("enabled");
    }

    @Test
    void anAssociationNeedsNoAnnotationAndTakesTheAccountsExpiration() {
        ObjectNode pod = admit(PLAIN, Map.of("eks.amazonaws.com/token-expiration", "3600"), true);

        assertThat(token(pod)).isEqualTo("pods.eks.amazonaws.com 3600");
    }

    @Test
    void thePodGivenIsNotChanged() {
        ObjectNode pod = pod(PLAIN);

        new PodIdentityWebhook("eu-west-1").admit(pod, new Account(role(ROLE), false));

        assertThat(pod).isEqualTo(pod(PLAIN));
    }

    private static Arguments row(String rule, String pod, Map<String, String> annotations, String env, String token) {
        return Arguments.of(rule, pod, annotations, env, token);
    }

    private static Map<String, String> role(String role, String... more) {
        return more.length == 0
                ? Map.of("eks.amazonaws.com/role-arn", role)
                : Map.of("eks.amazonaws.com/role-arn", role, "eks.amazonaws.com/" + more[0], more[1]);
    }

    private static String annotated(String key, String value) {
        return "{metadata: {annotations: {'eks.amazonaws.com/" + key + "': '" + value
                + "'}}, spec: {containers: [{name: 'app'}]}}";
    }

    private static String env(String name, String value) {
        return "{spec: {containers: [{name: 'app', env: [{name: '" + name + "', value: '" + value + "'}]}]}}";
    }

    private static ObjectNode admit(String pod, Map<String, String> annotations, boolean associated) {
        return new PodIdentityWebhook("eu-west-1").admit(pod(pod), new Account(annotations, associated));
    }

    private static ObjectNode pod(String text) {
        return (ObjectNode) JSON.readTree(text.replace("{name: app}", "{name: 'app'}"));
    }

    private static String env(JsonNode container) {
        StringBuilder text = new StringBuilder();
        for (JsonNode variable : container.path("env")) {
            String name = variable.path("name").asString();
            String brief = Map.of(
                            "AWS_STS_REGIONAL_ENDPOINTS", "STS",
                            "AWS_DEFAULT_REGION", "DEFAULT_REGION",
                            "AWS_REGION", "REGION",
                            "AWS_ROLE_ARN", "ROLE",
                            "AWS_WEB_IDENTITY_TOKEN_FILE", "FILE")
                    .getOrDefault(name, name);
            text.append(text.isEmpty() ? "" : " ")
                    .append(brief)
                    .append('=')
                    .append(variable.path("value").asString());
        }
        return text.toString();
    }

    private static String token(JsonNode pod) {
        JsonNode token = pod.at("/spec/volumes/0/projected/sources/0/serviceAccountToken");
        return token.isMissingNode()
                ? ""
                : token.path("audience").asString() + " "
                        + token.path("expirationSeconds").asString();
    }
}
