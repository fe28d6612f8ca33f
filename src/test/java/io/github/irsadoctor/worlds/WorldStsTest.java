package io.github.irsadoctor.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.lab.Card;
import io.github.irsadoctor.lab.LabTarget;
import io.github.irsadoctor.lab.RunningLab;
import io.github.irsadoctor.lab.WorldCatalogue;
import io.github.irsadoctor.lab.aws.token.SigningKeys;
import io.github.irsadoctor.lab.aws.token.TokenClaims;
import io.github.irsadoctor.lab.aws.token.TokenMint;
import io.github.irsadoctor.lab.world.World;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WorldStsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<String> worlds() {
        return WorldCatalogue.list().stream().map(Card::id);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void answersThePodsOwnTokenAndRoleAsTheWorldSays(String id) throws Exception {
        World world = WorldCatalogue.find(id);
        World.StsAnswer stated = world.sts().orElseThrow();
        try (RunningLab lab = RunningLab.start(world, Clock.fixed(NOW, ZoneOffset.UTC))) {
            Optional<String> answer = answer(lab);
            String code = answer.map(xml -> element(xml, "Code").orElse("OK")).orElse("none");

            assertThat(code).as(answer.orElse("the pod has no role or no token")).isEqualTo(stated.answer());
            assertThat(answer.flatMap(xml -> element(xml, "Message"))).isEqualTo(stated.message());
        }
    }

    private static Optional<String> answer(RunningLab lab) throws IOException, InterruptedException {
        LabTarget target = lab.target();
        JsonNode pod = get(lab, target.namespace(), "pods", target.pod().orElseThrow());
        JsonNode container = container(pod, target);
        Optional<String> role = variable(container, "AWS_ROLE_ARN");
        boolean token = variable(container, "AWS_WEB_IDENTITY_TOKEN_FILE").isPresent();
        return role.isPresent() && token ? Optional.of(post(lab, role.get(), token(lab, pod))) : Optional.empty();
    }

    private static JsonNode container(JsonNode pod, LabTarget target) {
        return items(pod.at("/spec/containers"))
                .filter(it -> target.container().isEmpty()
                        || target.container().get().equals(it.path("name").asString("")))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> variable(JsonNode container, String name) {
        return items(container.path("env"))
                .filter(it -> it.path("name").asString("").equals(name))
                .map(it -> it.path("value").asString(""))
                .findFirst();
    }

    private static String token(RunningLab lab, JsonNode pod) throws IOException, InterruptedException {
        String namespace = pod.at("/metadata/namespace").asString("");
        String account = pod.at("/spec/serviceAccountName").asString("");
        String uid = get(lab, namespace, "serviceaccounts", account)
                .at("/metadata/uid")
                .asString("");
        List<String> audiences = items(pod.at("/spec/volumes"))
                .filter(it -> it.path("name").asString("").equals("aws-iam-token"))
                .map(it -> it.at("/projected/sources/0/serviceAccountToken/audience")
                        .asString(""))
                .toList();
        TokenClaims.Bound bound = new TokenClaims.Bound(
                pod.at("/metadata/name").asString(""), pod.at("/metadata/uid").asString(""));
        return new TokenMint(new SigningKeys(lab.world().id()))
                .mint(new TokenClaims(
                        lab.world().cluster().issuer(),
                        namespace,
                        new TokenClaims.Bound(account, uid),
                        Optional.of(bound),
                        Optional.empty(),
                        audiences,
                        NOW.minusSeconds(600),
                        NOW.plusSeconds(86_400)));
    }

    private static JsonNode get(RunningLab lab, String namespace, String kind, String name)
            throws IOException, InterruptedException {
        URI uri = URI.create(lab.kubernetesUrl() + "/api/v1/namespaces/" + namespace + "/" + kind + "/" + name);
        return JSON.readTree(HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private static String post(RunningLab lab, String role, String token) throws IOException, InterruptedException {
        Map<String, String> form = Map.of(
                "Action", "AssumeRoleWithWebIdentity",
                "Version", "2011-06-15",
                "RoleArn", role,
                "RoleSessionName", "app",
                "WebIdentityToken", token);
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(lab.awsUrl()))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static Optional<String> element(String xml, String name) {
        Matcher matcher =
                Pattern.compile("<" + name + ">(.*?)</" + name + ">", Pattern.DOTALL).matcher(xml);
        return matcher.find()
                ? Optional.of(matcher.group(1).replace("&apos;", "'").replace("&#39;", "'"))
                : Optional.empty();
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
