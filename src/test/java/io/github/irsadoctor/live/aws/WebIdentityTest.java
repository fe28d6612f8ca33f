package io.github.irsadoctor.live.aws;

import static io.github.irsadoctor.live.Scripted.cut;
import static io.github.irsadoctor.live.Scripted.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.facts.AssumeAnswer;
import io.github.irsadoctor.facts.AssumeQuestion;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.iam.Subject;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.live.OneUse;
import io.github.irsadoctor.live.Scripted;
import io.github.irsadoctor.live.Threads;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What STS says to a minted token, and what becomes of the token and the credentials. */
class WebIdentityTest {

    private static final RoleArn ROLE =
            RoleArn.parse("arn:aws:iam::111122223333:role/checkout").orElseThrow();
    private static final AssumeQuestion QUESTION =
            new AssumeQuestion(new Subject("payments", "checkout"), Optional.empty(), "sts.amazonaws.com", ROLE);
    private static final String TOKEN = "aGVhZA.Y2xhaW1z.c2lnbmF0dXJl";
    private static final String SESSION = "arn:aws:sts::111122223333:assumed-role/checkout/irsa-doctor";
    private static final String ASSUMED = """
            <AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
            <AssumeRoleWithWebIdentityResult><Provider>arn:aws:iam::111122223333:oidc-provider/x</Provider>
            <AssumedRoleUser><AssumedRoleId>AROAX:irsa-doctor</AssumedRoleId><Arn>%s</Arn></AssumedRoleUser>
            <Credentials><AccessKeyId>ASIAEXAMPLE</AccessKeyId><SecretAccessKey>hunter2</SecretAccessKey>
            <SessionToken>hunter3</SessionToken><Expiration>2026-03-01T12:15:00Z</Expiration></Credentials>
            </AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>""".formatted(SESSION);
    private static final String WHO = """
            <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
            <Arn>%s</Arn><UserId>AROAX:irsa-doctor</UserId><Account>111122223333</Account></GetCallerIdentityResult>
            </GetCallerIdentityResponse>""".formatted(SESSION);

    private final ExecutorService threads = Threads.daemon();
    private final Calls calls = Calls.forWalk(threads);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static String error(String code, String message) {
        return "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Type>Sender</Type><Code>"
                + code + "</Code><Message>" + message + "</Message></Error></ErrorResponse>";
    }

    private Seen<AssumeAnswer> ask(Scripted server) {
        try (AwsConnection connection =
                AwsConnection.lab(URI.create(server.url()), "eu-west-1", "AKIDEXAMPLE", "secret")) {
            return connection.webIdentity(calls).assume(QUESTION, new OneUse<>(TOKEN));
        }
    }

    @Test
    void theTokenIsSentUnsignedAndTheCredentialsAreAskedWhoTheyAre() {
        List<String> signed = new ArrayList<>();
        Scripted.Answer assumed = exchange -> {
            signed.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            reply(200, ASSUMED).give(exchange);
        };
        Scripted.Answer who = exchange -> {
            signed.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            reply(200, WHO).give(exchange);
        };
        try (Scripted server = new Scripted(assumed, who)) {
            Seen<AssumeAnswer> seen = ask(server);
            assertThat(seen)
                    .isEqualTo(Seen.of(new AssumeAnswer.Assumed(SESSION, "arn:aws:iam::111122223333:oidc-provider/x")));
            assertThat(signed.get(0)).isEqualTo("null");
            assertThat(signed.get(1)).contains("Credential=ASIAEXAMPLE/");
            assertThat(seen + " " + calls.made()).doesNotContain("hunter2", "hunter3", "c2lnbmF0dXJl");
        }
    }

    @Test
    void aNameThatCannotBeAskedForIsTakenFromTheAnswer() {
        try (Scripted server = new Scripted(reply(200, ASSUMED), reply(500, ""))) {
            assertThat(ask(server).value()).isPresent();
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "403, AccessDenied",
        "400, InvalidIdentityToken",
        "400, ExpiredTokenException",
        "400, ValidationError",
        "403, RegionDisabledException",
        "400, IDPCommunicationError"
    })
    void aRefusalIsAnAnswerInOneLine(int status, String code) {
        try (Scripted server = new Scripted(reply(status, error(code, "No &#10;\u202e way")))) {
            AssumeAnswer answer = ask(server).value().orElseThrow();
            assertThat(answer).isInstanceOfSatisfying(AssumeAnswer.Refused.class, refused -> {
                assertThat(refused.code()).isEqualTo(code);
                assertThat(refused.message()).startsWith("No ").doesNotContain("\n", "\u202e");
            });
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"400, Throttling", "404, NoSuchEntity", "500, InternalFailure", "503, ServiceUnavailable"})
    void whatIsNotStsOwnNoIsUnknownAndSentOnce(int status, String code) {
        try (Scripted server = new Scripted(reply(status, error(code, "later")))) {
            assertThat(ask(server).isKnown()).isFalse();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403})
    void aRefusalWithoutACodeIsNotOfSts(int status) {
        try (Scripted server = new Scripted(reply(status, "<html>portal</html>"))) {
            assertThat(ask(server).isKnown()).isFalse();
        }
    }

    @Test
    void aCutIsUnknown() {
        try (Scripted server = new Scripted(cut())) {
            assertThat(ask(server)).isInstanceOf(Seen.Broken.class);
        }
    }

    @Test
    void withoutARegionNothingIsAsked() {
        AwsSettings settings = new AwsSettings(Optional.of("no-such-profile-here"), Optional.empty(), Optional.empty());
        try (AwsConnection connection = AwsConnection.of(settings, Map.of())) {
            assertThat(connection.webIdentity(calls).region()).isInstanceOf(Seen.NotAsked.class);
        }
    }

    @Test
    void aSecretIsForOneUse() {
        OneUse<String> once = new OneUse<>(TOKEN);
        assertThat(once).asString().doesNotContain(TOKEN);
        assertThat(once.take()).contains(TOKEN);
        assertThat(once.take()).isEmpty();
    }
}
