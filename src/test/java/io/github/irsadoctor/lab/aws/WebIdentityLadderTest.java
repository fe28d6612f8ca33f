package io.github.irsadoctor.lab.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.lab.aws.token.SigningKeys;
import io.github.irsadoctor.lab.aws.token.TokenMint;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rung of sts:AssumeRoleWithWebIdentity: status, code and text (irsa-failures section 0). */
class WebIdentityLadderTest {

    private static final TokenMint MINT = new TokenMint(AwsLab.KEYS);
    private static final Issuer OLD =
            new Issuer("oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLEOLD0000000000000000000001");
    private static final String DENIED = "Not authorized to perform sts:AssumeRoleWithWebIdentity";
    private static final String NO_KEY = "Couldn't retrieve verification key from your identity provider,  please "
            + "reference AssumeRoleWithWebIdentity documentation for requirements";
    private static final String NO_JWT =
            "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)";

    @ParameterizedTest
    @MethodSource("rungs")
    void eachRungAnswersInAwssOwnWords(String aws, Map<String, String> asked, String expected) throws Exception {
        try (AwsLab lab = AwsLab.serve(aws)) {
            int before = lab.server.running().now().events().size();
            HttpResponse<String> answer = WebIdentityCall.send(lab, asked);

            assertThat(answer.statusCode() + " " + WebIdentityCall.told(answer.body()))
                    .isEqualTo(expected);
            int written = lab.server.running().now().events().size() - before;
            assertThat(written).isEqualTo(expected.contains("AccessDenied") || expected.startsWith("200") ? 1 : 0);
        }
    }

    static Stream<Arguments> rungs() {
        return Stream.of(healthyAndSyntax(), tokens(), providers(), roles()).flatMap(rows -> rows);
    }

    private static Stream<Arguments> healthyAndSyntax() {
        return Stream.of(
                row("all is well", "", Map.of(), "200 " + "arn:aws:sts::111122223333:assumed-role/checkout/app"),
                row(
                        "no role ARN",
                        "",
                        Map.of("RoleArn", ""),
                        validation("1 validation error detected: Value null at "
                                + "'roleArn' failed to satisfy constraint: Member must not be null")),
                row(
                        "no token",
                        "",
                        Map.of("WebIdentityToken", ""),
                        validation("1 validation error detected: Value "
                                + "null at 'webIdentityToken' failed to satisfy constraint: Member must not be null")),
                row("a bare role name", "", Map.of("RoleArn", "checkout"), validation("Request ARN is invalid")),
                row(
                        "a blank after the ARN",
                        "",
                        Map.of("RoleArn", AwsLab.ROLE + " "),
                        validation("Request ARN is invalid")),
                row(
                        "an instance profile",
                        "",
                        Map.of("RoleArn", "arn:aws:iam::111122223333:instance-profile/checkout"),
                        validation("Request ARN is invalid")),
                row(
                        "a bad ARN hides a bad token",
                        "",
                        Map.of("RoleArn", "checkout", "WebIdentityToken", "nonsense"),
                        validation("Request ARN is invalid")),
                row(
                        "a session name with a slash",
                        "",
                        Map.of("RoleSessionName", "a/b"),
                        validation(
                                "1 validation error detected: Value 'a/b' at 'roleSessionName' failed to satisfy constraint: "
                                        + "Member must satisfy regular expression pattern: [\\w+=,.@-]*")),
                row(
                        "a session name of one letter",
                        "",
                        Map.of("RoleSessionName", "a"),
                        validation(
                                "1 validation error detected: Value 'a' at 'roleSessionName' failed to satisfy constraint: "
                                        + "Member must have length greater than or equal to 2")),
                row(
                        "a session longer than the role allows",
                        "",
                        Map.of("DurationSeconds", "7200"),
                        validation("The requested DurationSeconds exceeds the MaxSessionDuration set for this role.")));
    }

    private static Stream<Arguments> tokens() {
        return Stream.of(
                row("a path instead of a token", "", token("/var/run/secrets/token"), invalid(NO_JWT)),
                row("text after the token", "", token(AwsLab.token() + "\nlog line"), invalid(NO_JWT)),
                row("a token without signature", "", token(unsigned()), invalid(NO_JWT)),
                row(
                        "a token without aud",
                        "",
                        token(MINT.mint(AwsLab.claims(AwsLab.ISSUER, "payments", List.of(), later()))),
                        invalid("Missing a required claim: aud")),
                row(
                        "an issuer that is no URL",
                        "",
                        token(forged("{\"iss\":\"kubernetes/serviceaccount\"}")),
                        invalid("Issuer must be a valid URL")),
                row(
                        "another audience",
                        "",
                        token(MINT.mint(AwsLab.claims(
                                AwsLab.ISSUER, "payments", List.of("https://kubernetes.default.svc"), later()))),
                        invalid("Incorrect token audience")),
                row(
                        "one of two audiences is enough",
                        "",
                        token(MINT.mint(
                                AwsLab.claims(AwsLab.ISSUER, "payments", List.of("x", "sts.amazonaws.com"), later()))),
                        "200 arn:aws:sts::111122223333:assumed-role/checkout/app"),
                row(
                        "a changed payload",
                        "",
                        token(tampered()),
                        invalid("The web identity token provided could not be validated")),
                row(
                        "a key the issuer does not publish",
                        "",
                        token(new TokenMint(new SigningKeys("another world")).mint(AwsLab.claims())),
                        invalid(NO_KEY)),
                row(
                        "an expired token",
                        "",
                        token(MINT.mint(AwsLab.claims(
                                AwsLab.ISSUER,
                                "payments",
                                List.of("sts.amazonaws.com"),
                                AwsLab.NOW.minusSeconds(600)))),
                        "400 ExpiredTokenException: Token expired: current date/time 1772366400 must be before the "
                                + "expiration date/time 1772365800"));
    }

    private static Stream<Arguments> providers() {
        String none = "No OpenIDConnect provider found in your account for https://" + AwsLab.ISSUER.hostAndPath();
        return Stream.of(
                row("no provider", "aws: {providers: {cluster: null}}", Map.of(), invalid(none)),
                row(
                        "the provider is in another account",
                        "aws: {providers: {cluster: {account: '444455556666'}}}",
                        Map.of(),
                        invalid(none)),
                row(
                        "your account is the role's account",
                        "",
                        Map.of("RoleArn", "arn:aws:iam::444455556666:role/checkout"),
                        invalid(none)),
                row(
                        "no provider comes before no role",
                        "aws: {providers: {cluster: null}, roles: {checkout: null}}",
                        Map.of(),
                        invalid(none)),
                row(
                        "a provider with a trailing slash is another",
                        "aws: {providers: {cluster: null, '${issuer}/': {clientIds: [sts.amazonaws.com]}}}",
                        Map.of(),
                        invalid(none)),
                row(
                        "a misspelt client id",
                        "aws: {providers: {cluster: {clientIds: [sts.amazon.com]}}}",
                        Map.of(),
                        invalid("Incorrect token audience")),
                row(
                        "a thumbprint of old times",
                        "aws: {providers: {cluster: {thumbprintRejected: true}}}",
                        Map.of(),
                        invalid("OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint")),
                row(
                        "an issuer whose cluster is gone",
                        "aws: {providers: {'" + OLD.hostAndPath() + "': {clientIds: [sts.amazonaws.com]}}}",
                        token(MINT.mint(AwsLab.claims(OLD, "payments", List.of("sts.amazonaws.com"), later()))),
                        invalid(NO_KEY)));
    }

    private static Stream<Arguments> roles() {
        return Stream.of(
                row("no such role", "aws: {roles: {checkout: null}}", Map.of(), denied()),
                row("the path left out of the ARN", "aws: {roles: {checkout: {path: /team/}}}", Map.of(), denied()),
                row(
                        "another namespace",
                        "",
                        token(MINT.mint(
                                AwsLab.claims(AwsLab.ISSUER, "billing", List.of("sts.amazonaws.com"), later()))),
                        denied()),
                row(
                        "a star under StringEquals",
                        trust("StringEquals", "system:serviceaccount:payments:*"),
                        Map.of(),
                        denied()),
                row(
                        "a star under StringLike",
                        trust("StringLike", "system:serviceaccount:payments:*"),
                        Map.of(),
                        "200 arn:aws:sts::111122223333:assumed-role/checkout/app"),
                row(
                        "an EC2 role",
                        "aws: {roles: {checkout: {trust: {Version: '2012-10-17', Statement: [{Effect: Allow, "
                                + "Principal: {Service: ec2.amazonaws.com}, Action: 'sts:AssumeRole'}]}}}}",
                        Map.of(),
                        denied()),
                row(
                        "a condition on the session name",
                        "aws: {roles: {checkout: {trust: {Version: '2012-10-17', "
                                + "Statement: [{Effect: Allow, Principal: {Federated: '${provider}'}, Action: "
                                + "'sts:AssumeRoleWithWebIdentity', Condition: {StringEquals: {'sts:RoleSessionName': app}}}]}}}}",
                        Map.of(),
                        "200 arn:aws:sts::111122223333:assumed-role/checkout/app"),
                row(
                        "a trust policy that is no JSON",
                        "aws: {roles: {checkout: {trust: 'nonsense'}}}",
                        Map.of(),
                        denied()));
    }

    private static String trust(String operator, String subject) {
        return "aws: {roles: {checkout: {trust: {Version: '2012-10-17', Statement: [{Effect: Allow, Principal: "
                + "{Federated: '${provider}'}, Action: 'sts:AssumeRoleWithWebIdentity', Condition: {" + operator
                + ": {'${issuer}:sub': '" + subject + "'}}}]}}}}";
    }

    private static Instant later() {
        return AwsLab.NOW.plusSeconds(3600);
    }

    private static Map<String, String> token(String token) {
        return Map.of("WebIdentityToken", token);
    }

    private static String unsigned() {
        String token = AwsLab.token();
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    private static String forged(String claims) {
        String token = AwsLab.token();
        String payload =
                Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return token.substring(0, token.indexOf('.') + 1) + payload + token.substring(token.lastIndexOf('.'));
    }

    private static String tampered() {
        return forged("{\"iss\":\"" + AwsLab.ISSUER.url() + "\",\"aud\":[\"sts.amazonaws.com\"],\"sub\":"
                + "\"system:serviceaccount:payments:checkout\",\"exp\":" + later().getEpochSecond() + "}");
    }

    private static String invalid(String message) {
        return "400 InvalidIdentityToken: " + message;
    }

    private static String validation(String message) {
        return "400 ValidationError: " + message;
    }

    private static String denied() {
        return "403 AccessDenied: " + DENIED;
    }

    private static Arguments row(String name, String aws, Map<String, String> asked, String expected) {
        return Arguments.argumentSet(name, aws, asked, expected);
    }
}
