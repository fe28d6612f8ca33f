package io.github.irsadoctor.lab.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.state.Role;
import io.github.irsadoctor.lab.yaml.UnusableWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A world says what differs; all else is healthy, and what is wrong in it is said with file, line and key. */
class WorldAwsTest {

    @Test
    void anEmptyWorldIsHealthy() {
        AwsState aws = read("");

        assertThat(aws.provider(AwsLab.ACCOUNT, AwsLab.ISSUER).orElseThrow().clientIds())
                .containsExactly("sts.amazonaws.com");
        assertThat(aws.role(AwsLab.ROLE).orElseThrow().trust()).contains("system:serviceaccount:payments:checkout");
        assertThat(aws.role(AwsLab.ACCOUNT, "demo-node")).isPresent();
        assertThat(aws.clusters().get(0).issuer()).isEqualTo(AwsLab.ISSUER);
        assertThat(aws.policies()).extracting(policy -> policy.name()).contains("checkout-access");
    }

    @Test
    void aTrustPolicyReplacesTheHealthyOneWholeAndAStringIsKeptToTheLetter() {
        AwsState mapped = read("aws: {roles: {checkout: {trust: {Statement: []}}}}");
        AwsState text = read("aws: {roles: {checkout: {trust: '{ \"Statement\" : [] , \"Statement\":[]}'}}}");

        assertThat(mapped.role(AwsLab.ROLE).orElseThrow().trust()).isEqualTo("{\"Statement\":[]}");
        assertThat(text.role(AwsLab.ROLE).orElseThrow().trust()).isEqualTo("{ \"Statement\" : [] , \"Statement\":[]}");
    }

    @Test
    void nullTakesAwayWhatTheHealthyWorldHas() {
        AwsState aws = read("aws: {roles: {checkout: {attached: {checkout-access: null}}}, clusters: {demo: null}}");

        assertThat(aws.role(AwsLab.ROLE).orElseThrow().attached()).isEmpty();
        assertThat(aws.clusters()).isEmpty();
        assertThat(aws.signing()).contains(AwsLab.ISSUER);
    }

    @Test
    void aRoleInAnotherAccountComesWithItsProviderAndAReader() {
        AwsState aws = AwsLab.state("", AwsLab.base(new RoleArn("aws", "444455556666", "/", "checkout")));

        Role role = aws.role("444455556666", "checkout").orElseThrow();
        assertThat(role.trust()).contains("arn:aws:iam::444455556666:oidc-provider/");
        assertThat(aws.provider("444455556666", AwsLab.ISSUER)).isPresent();
        assertThat(aws.provider(AwsLab.ACCOUNT, AwsLab.ISSUER)).isEmpty();
        assertThat(aws.role("444455556666", "irsa-doctor-read")).isPresent();
    }

    @Test
    void theSameWorldHasTheSameIds() {
        assertThat(read("aws: {clusters: {other: {}}}")).isEqualTo(read("aws: {clusters: {other: {}}}"));
        Issuer other = read("aws: {clusters: {other: {region: cn-north-1}}}")
                .clusters()
                .get(1)
                .issuer();
        assertThat(other.url()).matches("https://oidc.eks.cn-north-1.amazonaws.com.cn/id/[0-9A-F]{32}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            aws: {rolls: {}}                                     | line 2, aws.rolls: there is no such key; did you mean roles?
            aws: {roles: {checkout: {trusts: {}}}}               | line 2, aws.roles.checkout.trusts: there is no such key; did you mean trust?
            aws: {roles: []}                                     | line 2, aws.roles: must be a mapping of keys to values
            aws: []                                              | line 2, aws: must be a mapping of keys to values
            aws: {roles: {checkout: {account: '12'}}}            | line 2, aws.roles.checkout.account: an account has twelve digits, in quotes
            aws: {roles: {checkout: {maxSession: 99999}}}        | line 2, aws.roles.checkout.maxSession: must be at most 43200 seconds
            aws: {roles: {checkout: {path: team}}}               | line 2, aws.roles.checkout: no role can have the name checkout and the path team
            aws: {roles: {checkout: {trust: 5}}}                 | line 2, aws.roles.checkout.trust: must be a policy document
            aws: {providers: {cluster: {clientIds: a}}}          | line 2, aws.providers.cluster.clientIds: must be a list
            aws: {trail: [{role: checkout}]}                     | line 2, aws.trail.0.time: is missing; for example -5m
            aws: {trail: [{time: soon}]}                         | line 2, aws.trail.0.time: must be an offset
            aws: {associations: [{namespace: a}]}                | line 2, aws.associations.0: the key serviceAccount is missing
            aws: {clusters: {x: {issuer: a, issuerId: b}}}       | line 2, aws.clusters.x.issuer: give issuer or issuerId, not both
            """)
    void whatIsWrongIsSaidWithFileLineAndKey(String aws, String expected) {
        assertThatThrownBy(() -> read(aws))
                .isInstanceOf(UnusableWorld.class)
                .hasMessageStartingWith("test.yaml, " + expected);
    }

    private static AwsState read(String aws) {
        return AwsLab.state(aws, AwsLab.base(AwsLab.ROLE));
    }
}
