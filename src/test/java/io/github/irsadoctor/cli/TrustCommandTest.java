package io.github.irsadoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.cli.Session.Result;
import io.github.irsadoctor.report.Schemas;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustCommandTest {

    private static final String ISSUER = "https://oidc.eks.eu-west-1.amazonaws.com/id/4F2A";
    private static final String POLICY = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
              "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/4F2A"},
              "Action": "sts:AssumeRoleWithWebIdentity",
              "Condition": {"StringEquals": {
                "oidc.eks.eu-west-1.amazonaws.com/id/4F2A:aud": "sts.amazonaws.com",
                "oidc.eks.eu-west-1.amazonaws.com/id/4F2A:sub": "system:serviceaccount:payments:checkout"}}}]}
            """;

    @TempDir
    private Path folder;

    private final Session session = new Session();

    @Test
    void theDecisionIsTheExitCode() {
        assertThat(ask("payments:checkout").code()).isZero();
        assertThat(ask("payments:other").code()).isEqualTo(1);
        session.input = POLICY.replace("StringEquals", "FrobEquals");
        assertThat(session.run("trust", "-", "--issuer", ISSUER, "--subject", "payments:checkout")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void theSubjectOfATokenIsTakenAsWell() {
        assertThat(ask("system:serviceaccount:payments:checkout").code()).isZero();
    }

    @Test
    void aRefusalIsTracedInTextAndInValidJson() {
        Result text = ask("payments:chekcout");
        assertThat(text.out()).contains("Condition", "^", "REFUSED");
        Result json = new Session().with(POLICY).run(arguments("payments:chekcout", "-o", "json"));
        Schemas.assertValid("irsa-doctor.trust-1", json.out());
        assertThat(json.out()).contains("\"decision\" : \"refused\"");
    }

    @Test
    void aPolicyIsTakenUrlEncodedOrInsideTheOutputOfGetRole() {
        String encoded = URLEncoder.encode(POLICY, StandardCharsets.UTF_8).replace("+", "%20");
        assertAllowed(encoded);
        assertAllowed("\"" + encoded + "\"");
        assertAllowed("{\"Role\": {\"Path\": \"/\", \"Tags\": [{\"Key\": \"a\"}], \"AssumeRolePolicyDocument\": "
                + POLICY + ", \"Arn\": \"x\"}}");
        assertAllowed("{\"Role\": {\"AssumeRolePolicyDocument\": \"" + encoded + "\"}}");
        assertAllowed("{\"AssumeRolePolicyDocument\": " + POLICY + "}");
    }

    @Test
    void whatIsWrongWithAPolicyInsideGetRoleIsNotTidiedAway() {
        String twice = "{ \"Version\" : \"a\",\t\"Version\" : \"b\" }";
        assertThat(RoleOutput.policyIn("{\"Role\": {\"AssumeRolePolicyDocument\":  " + twice + " , \"Arn\": 1}}"))
                .isEqualTo(twice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "{", "[1,2]", "{\"Role\": {\"AssumeRolePolicyDocument\": ", "\"", "42", "{}"})
    void whatIsNoPolicyIsWrongInputInOneSentence(String text) {
        Result result = new Session().with(text).run(arguments("payments:checkout"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void deepNestingIsWrongInputToo() {
        Result result = new Session().with("[".repeat(200_000)).run(arguments("payments:checkout"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err().lines()).hasSize(1);
    }

    @Test
    void aFileIsReadAndOneThatIsNoTextIsNot() throws IOException {
        Path policy = Files.writeString(folder.resolve("trust policy.json"), "\ufeff" + POLICY);
        assertThat(session.run("trust", policy.toString(), "--issuer", ISSUER, "--subject", "payments:checkout")
                        .code())
                .isZero();
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Result result = new Session().run("trust", binary.toString(), "--issuer", ISSUER, "--subject", "a:b");
        assertThat(result.err()).contains("is UTF-8 text").contains(binary.toString());
        Path large = Files.write(folder.resolve("large"), new byte[(1 << 20) + 1]);
        result = new Session().run("trust", large.toString(), "--issuer", ISSUER, "--subject", "a:b");
        assertThat(result.err()).contains("larger than a mebibyte");
    }

    private void assertAllowed(String text) {
        assertThat(new Session().with(text).run(arguments("payments:checkout")).code())
                .as(text)
                .isZero();
    }

    private Result ask(String subject) {
        return session.with(POLICY).run(arguments(subject));
    }

    private static String[] arguments(String subject, String... more) {
        String[] all = new String[6 + more.length];
        System.arraycopy(new String[] {"trust", "-", "--issuer", ISSUER, "--subject", subject}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        return all;
    }
}
