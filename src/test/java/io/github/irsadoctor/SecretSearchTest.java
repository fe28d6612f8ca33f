package io.github.irsadoctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.lab.Card;
import io.github.irsadoctor.lab.RunningLab;
import io.github.irsadoctor.lab.WorldCatalogue;
import io.github.irsadoctor.lab.http.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No secret that a lab gives out turns up in anything a walk says or keeps; and the search would find it if it did. */
class SecretSearchTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    static Stream<String> worlds() {
        return WorldCatalogue.list().stream().map(Card::id);
    }

    static Stream<Fault> troubles() {
        return Stream.of("sts:AssumeRoleWithWebIdentity", "sts:GetCallerIdentity", "create serviceaccounts/token")
                .flatMap(call -> Stream.of(Fault.status(call, 500), Fault.status(call, 403), Fault.cut(call)));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aWalkOfAnyWorldTellsNone(String world) {
        try (RunningLab lab = start(world)) {
            assertTellsNone(lab);
        }
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void whereACallWithASecretFailsTheWalkTellsNone(Fault fault) {
        try (RunningLab lab = start("healthy")) {
            lab.faults().add(fault);
            assertTellsNone(lab);
        }
    }

    private static void assertTellsNone(RunningLab lab) {
        SpokenWalk walk = SpokenWalk.of(lab);
        SecretSearch search = new SecretSearch(lab.issued());

        assertThat(walk.said())
                .containsKeys("standard output", "standard error", "JSON", "exported .md", "exported .json")
                .allSatisfy(
                        (place, text) -> assertThat(search.in(text)).as(place).isEmpty());
        assertThat(walk.said().get("standard output")).containsAnyOf("HEALTHY", "FAULTY", "UNDECIDED");
    }

    @Test
    void aWalkGetsTokensAndSessionsThatCouldBeTold() {
        try (RunningLab lab = start("healthy")) {
            SpokenWalk.of(lab);

            assertThat(lab.issued()).filteredOn(isToken()).isNotEmpty();
            assertThat(lab.issued()).filteredOn(isToken().negate()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void whatTheApiServerAnsweredIsFoundWhole() throws Exception {
        try (RunningLab lab = start("healthy")) {
            String answer = answerWithAToken(lab);
            Set<String> issued = lab.issued();

            assertThat(new SecretSearch(issued).in(answer))
                    .contains(issued.stream().filter(isToken()).findFirst().orElseThrow());
        }
    }

    @Test
    void partsOfASignatureAreFoundAlsoAcrossLinesAndShorterOnesAreNot() {
        String signature = "Zm9vYmFyYmF6cXV1eHh5enp5MTIzNDU2Nzg5MGFiY2RlZg";
        SecretSearch search = new SecretSearch(Set.of("header.claims." + signature));

        assertThat(search.in("it is header.claims." + signature)).contains("header.claims." + signature);
        assertThat(search.in("it is " + signature)).isNotEmpty();
        assertThat(search.in("it is " + signature.substring(10, 34) + "!")).hasSize(1);
        assertThat(search.in("it is " + signature.substring(10, 20) + "\n      " + signature.substring(20, 34)))
                .hasSize(1);
        assertThat(search.in("it is " + signature.substring(10, 33) + "!")).isEmpty();
        assertThat(search.in("header.claims.")).isEmpty();
    }

    private static RunningLab start(String world) {
        return RunningLab.start(WorldCatalogue.find(world), CLOCK);
    }

    private static Predicate<String> isToken() {
        return secret -> secret.startsWith("eyJ");
    }

    private static String answerWithAToken(RunningLab lab) throws IOException, InterruptedException {
        String path = "/api/v1/namespaces/payments/serviceaccounts/checkout/token";
        HttpRequest request = HttpRequest.newBuilder(URI.create(lab.kubernetesUrl() + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"apiVersion\": \"authentication.k8s.io/v1\", \"kind\": \"TokenRequest\","
                                + " \"spec\": {\"audiences\": [\"sts.amazonaws.com\"]}}"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
