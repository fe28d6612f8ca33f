package io.github.irsadoctor.live.aws;

import static io.github.irsadoctor.live.aws.AwsAsk.text;

import io.github.irsadoctor.facts.AssumeAnswer;
import io.github.irsadoctor.facts.AssumeQuestion;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.live.Call;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.live.Failure;
import io.github.irsadoctor.live.Failures;
import io.github.irsadoctor.live.OneUse;
import io.github.irsadoctor.text.Sanitiser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityResponse;
import software.amazon.awssdk.services.sts.model.Credentials;

/**
 * Asks STS whether it lets a token into a role. The request carries no signature, so it needs no AWS credentials; CloudTrail
 * records it in the role's account.
 *
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html">AssumeRoleWithWebIdentity</a>
 */
public final class WebIdentity {

    private static final String ASSUME = "sts:AssumeRoleWithWebIdentity";
    private static final String WHO = "sts:GetCallerIdentity";
    private static final int LONGEST = 300;
    /** The shortest a session can be asked for. */
    private static final int SECONDS = 900;

    private final AwsConnection connection;
    private final Calls calls;

    WebIdentity(AwsConnection connection, Calls calls) {
        this.connection = connection;
        this.calls = calls;
    }

    private record Said(AssumeAnswer answer, Optional<OneUse<AwsSessionCredentials>> session) {}

    /** The region whose STS would be asked, or NotAsked with the reason. Nothing is sent for this. */
    public Seen<String> region() {
        return access().map(AwsAccess::region);
    }

    /**
     * Asks, then asks who the credentials are that came, and drops both. Waits for the answers.
     *
     * @param question whom the token was minted for and which role it is for
     * @param token is taken
     */
    public Seen<AssumeAnswer> assume(AssumeQuestion question, OneUse<String> token) {
        Map<String, String> told = Map.of(
                "role-arn",
                question.role().toString(),
                "role-session-name",
                AwsConnection.SESSION,
                "duration-seconds",
                Integer.toString(SECONDS),
                "web-identity-token",
                "the minted one of " + question.subject() + " for " + question.audience());
        Seen<Said> said = calls.once(
                        new Call(ASSUME, told, command(question)),
                        this::access,
                        budget -> Seen.of(said(question, token)),
                        failures(ASSUME),
                        Calls.READ)
                .await();
        return said.map(it -> it.session()
                .flatMap(OneUse::take)
                .map(session -> named(question, it.answer(), session))
                .orElse(it.answer()));
    }

    // Without the token, which no command may hold.
    private static List<String> command(AssumeQuestion question) {
        return List.of(
                "aws",
                "sts",
                "assume-role-with-web-identity",
                "--role-arn",
                question.role().toString(),
                "--role-session-name",
                AwsConnection.SESSION,
                "--duration-seconds",
                Integer.toString(SECONDS));
    }

    private Said said(AssumeQuestion question, OneUse<String> token) {
        try (AwsClients unsigned = clients(AnonymousCredentialsProvider.create())) {
            AssumeRoleWithWebIdentityResponse response = unsigned.sts()
                    .assumeRoleWithWebIdentity(
                            ask -> ask.roleArn(question.role().toString())
                                    .roleSessionName(AwsConnection.SESSION)
                                    .durationSeconds(SECONDS)
                                    .webIdentityToken(token.take().orElse("")));
            Credentials given = response.credentials();
            return new Said(
                    new AssumeAnswer.Assumed(text(response.assumedRoleUser().arn()), text(response.provider())),
                    Optional.of(new OneUse<>(AwsSessionCredentials.create(
                            given.accessKeyId(), given.secretAccessKey(), given.sessionToken()))));
        } catch (AwsServiceException refusal) {
            return new Said(refused(refusal).orElseThrow(() -> refusal), Optional.empty());
        }
    }

    /** STS's own no; empty for throttling, for what is broken and for what never reached STS. */
    private static Optional<AssumeAnswer> refused(AwsServiceException refusal) {
        boolean no = (refusal.statusCode() == 400 || refusal.statusCode() == 403) && !refusal.isThrottlingException();
        return Optional.ofNullable(refusal.awsErrorDetails())
                .filter(details -> no && !text(details.errorCode()).isBlank())
                .map(WebIdentity::refused);
    }

    private static AssumeAnswer refused(AwsErrorDetails details) {
        return new AssumeAnswer.Refused(
                Sanitiser.line(details.errorCode(), LONGEST), Sanitiser.line(text(details.errorMessage()), LONGEST));
    }

    /** The answer with the name the credentials have for AWS; with the name in the answer itself where that fails. */
    private AssumeAnswer named(AssumeQuestion question, AssumeAnswer answer, AwsSessionCredentials session) {
        // Nobody types this: STS's answer shows the same name as AssumedRoleUser.
        Call call = Call.of(WHO, Map.of("as", question.subject() + " in " + question.role()));
        Seen<String> who = calls.once(
                        call,
                        this::access,
                        budget -> {
                            try (AwsClients signed = clients(StaticCredentialsProvider.create(session))) {
                                return Seen.of(
                                        text(signed.sts().getCallerIdentity().arn()));
                            }
                        },
                        failures(WHO),
                        Calls.READ)
                .await();
        return answer.match(new Named(who.value()));
    }

    private record Named(Optional<String> arn) implements AssumeAnswer.Cases<AssumeAnswer> {
        @Override
        public AssumeAnswer assumed(AssumeAnswer.Assumed assumed) {
            return new AssumeAnswer.Assumed(arn.orElse(assumed.arn()), assumed.provider());
        }

        @Override
        public AssumeAnswer refused(AssumeAnswer.Refused refused) {
            return refused;
        }
    }

    private Seen<AwsAccess> access() {
        return connection.reach();
    }

    private AwsClients clients(AwsCredentialsProvider credentials) {
        return new AwsClients(access().value().orElseThrow(), credentials);
    }

    // STS proves nothing absent: an answer that sounds like it comes from elsewhere.
    private Failures failures(String operation) {
        AwsFailures usual = new AwsFailures(operation, operation, "the token");
        return thrown -> {
            Seen<Object> outcome = usual.read(thrown).outcome();
            return Failure.settled(outcome.isAbsent() ? new Seen.Broken<>(operation, "HTTP 404") : outcome);
        };
    }
}
