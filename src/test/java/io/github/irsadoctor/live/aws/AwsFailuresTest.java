package io.github.irsadoctor.live.aws;

import static io.github.irsadoctor.live.Scripted.cut;
import static io.github.irsadoctor.live.Scripted.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.facts.Cloud;
import io.github.irsadoctor.facts.Role;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.live.Scripted;
import io.github.irsadoctor.live.Threads;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwsFailuresTest {

    private static final String ROLE = """
            <GetRoleResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><GetRoleResult><Role>
            <Path>/team/</Path><RoleName>checkout</RoleName><RoleId>AROAEXAMPLE</RoleId>
            <Arn>arn:aws:iam::111122223333:role/team/checkout</Arn><CreateDate>2026-01-01T00:00:00Z</CreateDate>
            <AssumeRolePolicyDocument>%7B%7D</AssumeRolePolicyDocument><MaxSessionDuration>7200</MaxSessionDuration>
            <PermissionsBoundary><PermissionsBoundaryArn>arn:aws:iam::aws:policy/b</PermissionsBoundaryArn>
            </PermissionsBoundary><RoleLastUsed/></Role></GetRoleResult></GetRoleResponse>""";

    private final ExecutorService threads = Threads.daemon();
    private final Calls calls = Calls.forWalk(threads);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static String error(String code, String message) {
        return "<ErrorResponse><Error><Type>Sender</Type><Code>" + code + "</Code><Message>" + message
                + "</Message></Error></ErrorResponse>";
    }

    private static AwsConnection connect(Scripted server) {
        return AwsConnection.lab(URI.create(server.url()), "eu-west-1", "AKIDEXAMPLE", "secret");
    }

    private Seen<Role> role(Scripted server, Calls walk) {
        try (AwsConnection connection = connect(server)) {
            return connection
                    .cloud(walk, Optional.of("prod-eu"))
                    .role("checkout")
                    .await();
        }
    }

    @Test
    void aRoleIsReadAsSent() {
        try (Scripted server = new Scripted(reply(200, ROLE))) {
            Role role = role(server, calls).value().orElseThrow();
            assertThat(role.arn()).hasToString("arn:aws:iam::111122223333:role/team/checkout");
            assertThat(role.trustPolicy()).isEqualTo("%7B%7D");
            assertThat(role.maxSession()).isEqualTo(Duration.ofHours(2));
            assertThat(role.boundary()).contains("arn:aws:iam::aws:policy/b");
            assertThat(role.lastUsed()).isEmpty();
        }
    }

    @Test
    void accessDeniedNamesTheOperation() {
        try (Scripted server = new Scripted(reply(403, error("AccessDenied", "not authorized")))) {
            assertThat(role(server, calls)).isEqualTo(new Seen.Denied<>("iam:GetRole", "not authorized"));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void noSuchEntityIsAbsence() {
        try (Scripted server = new Scripted(reply(404, error("NoSuchEntity", "gone")))) {
            assertThat(role(server, calls)).isEqualTo(new Seen.Absent<>("role checkout"));
        }
    }

    @Test
    void aNotFoundWithoutAnErrorCodeProvesNothing() {
        try (Scripted server = new Scripted(reply(404, "not here"))) {
            assertThat(role(server, calls)).isInstanceOf(Seen.Broken.class);
        }
    }

    @Test
    void throttlingIsTriedAgainAndCounted() {
        try (Scripted server = new Scripted(reply(400, error("Throttling", "Rate exceeded")), reply(200, ROLE))) {
            assertThat(role(server, calls)).isInstanceOf(Seen.Value.class);
            assertThat(server.requests()).hasSize(2);
            assertThat(calls.made()).singleElement().satisfies(made -> {
                assertThat(made.attempts()).isEqualTo(2);
                assertThat(made.call().command())
                        .isEqualTo(List.of("aws", "iam", "get-role", "--role-name", "checkout"));
            });
        }
    }

    @Test
    void aServerErrorIsTriedThreeTimesAndNoMore() {
        try (Scripted server = new Scripted(reply(500, error("ServiceFailure", "oops")))) {
            assertThat(role(server, calls)).isInstanceOf(Seen.Broken.class);
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void tooManyRequestsAsksForTime() {
        try (Scripted server = new Scripted(reply(429, "", "Retry-After", "60"))) {
            assertThat(role(server, calls)).isInstanceOf(Seen.Broken.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aCutConnectionIsTriedAgain() {
        try (Scripted server = new Scripted(cut())) {
            assertThat(role(server, calls)).isInstanceOf(Seen.Broken.class);
            assertThat(calls.made().get(0).attempts()).isEqualTo(3);
        }
    }

    @Test
    void aHangEndsWithItsTimeAndIsSentOnce() {
        try (Scripted server = new Scripted()) {
            server.then(server.hang());
            Calls brief = new Calls(threads, Clock.systemUTC(), Duration.ofMillis(900));
            assertThat(role(server, brief)).isInstanceOf(Seen.TimedOut.class);
            assertThat(server.requests()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ExpiredToken", "InvalidClientTokenId", "SignatureDoesNotMatch"})
    void credentialsAwsDoesNotTakeAreNoFaultOfTheRole(String code) {
        try (Scripted server = new Scripted(reply(403, error(code, "no")))) {
            Seen<Role> role = role(server, calls);
            assertThat(role).isInstanceOf(Seen.NotAsked.class);
            assertThat(role.unseen().orElseThrow().says()).contains(code, "the lab");
        }
    }

    @Test
    void theSameQuestionIsSentOnce() {
        try (Scripted server = new Scripted(reply(200, ROLE));
                AwsConnection connection = connect(server)) {
            Cloud cloud = connection.cloud(calls, Optional.empty());
            cloud.role("checkout").await();
            connection.cloud(calls, Optional.empty()).role("checkout").await();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aMissingProfileIsSaidInOneSentenceByEveryAnswerAndNothingIsSent() {
        AwsSettings settings =
                new AwsSettings(Optional.of("no-such-profile-here"), Optional.of("eu-west-1"), Optional.empty());
        try (AwsConnection connection = AwsConnection.of(settings, Map.of())) {
            Cloud cloud = connection.cloud(calls, Optional.of("prod-eu"));
            for (Seen<?> seen : List.of(
                    cloud.role("checkout").await(),
                    cloud.caller().await(),
                    cloud.cluster().await(),
                    cloud.trail("system:serviceaccount:a:b").await())) {
                assertThat(seen).isInstanceOf(Seen.NotAsked.class);
                assertThat(seen.unseen().orElseThrow().says()).contains("no profile no-such-profile-here");
            }
            assertThat(calls.made()).isEmpty();
        }
    }

    @Test
    void withoutTheClustersNameWhatNeedsItIsNotAsked() {
        try (Scripted server = new Scripted(reply(200, ROLE));
                AwsConnection connection = connect(server)) {
            Cloud cloud = connection.cloud(calls, Optional.empty());
            assertThat(cloud.cluster().await()).isInstanceOf(Seen.NotAsked.class);
            assertThat(cloud.association("payments", "checkout").await()).isInstanceOf(Seen.NotAsked.class);
            assertThat(server.requests()).isEmpty();
        }
    }
}
