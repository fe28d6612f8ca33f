package io.github.irsadoctor.lab.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What IAM refuses to store or do, with its codes and texts; a refused call changes nothing. */
class IamValidationTest {

    private static final String POLICY = "arn:aws:iam::111122223333:policy/checkout-access";
    private static AwsLab lab;

    @BeforeAll
    static void serve() {
        lab = AwsLab.serve("aws: {roles: {other: {policies: {own: {Version: '2012-10-17'}}}}}");
    }

    @AfterAll
    static void stop() {
        lab.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"providers", "roles", "policies"})
    void aRefusalHasIamsCodeAndWords(String what, String action, String[] parameters, String expected)
            throws Exception {
        var before = lab.server.running().now();

        assertThat(AwsCall.said(AwsCall.query(lab, "iam", action, parameters))).isEqualTo(expected);
        assertThat(lab.server.running().now().roles()).isEqualTo(before.roles());
        assertThat(lab.server.running().now().providers()).isEqualTo(before.providers());
        assertThat(lab.server.running().now().policies()).isEqualTo(before.policies());
    }

    private static Stream<Arguments> providers() {
        String create = "CreateOpenIDConnectProvider";
        String invalid = "400 ValidationError: Invalid Open ID Connect Provider URL";
        return Stream.of(
                of(
                        "no URL",
                        create,
                        "400 ValidationError: 1 validation error detected: Value null at 'url' failed to satisfy "
                                + "constraint: Member must not be null"),
                of("plain HTTP", create, invalid, "Url", "http://example.com"),
                of("no scheme", create, invalid, "Url", AwsLab.ISSUER.hostAndPath()),
                of("a query", create, invalid, "Url", "https://example.com/?a=b"),
                of(
                        "one there is",
                        create,
                        "409 EntityAlreadyExists: Provider with url " + AwsLab.ISSUER.url() + " already exists.",
                        "Url",
                        AwsLab.ISSUER.url()),
                of(
                        "a short thumbprint",
                        create,
                        "400 ValidationError: 1 validation error detected: Value '[abc]' at "
                                + "'thumbprintList' failed to satisfy constraint: Member must satisfy constraint: [Member must have "
                                + "length less than or equal to 40, Member must have length greater than or equal to 40]",
                        "Url",
                        "https://example.com",
                        "ThumbprintList.member.1",
                        "abc"),
                of(
                        "101 audiences",
                        create,
                        "409 LimitExceeded: Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: 100",
                        Stream.concat(
                                        Stream.of("Url", "https://example.com"),
                                        IntStream.rangeClosed(1, 101)
                                                .boxed()
                                                .flatMap(at -> Stream.of("ClientIDList.member." + at, "c" + at)))
                                .toArray(String[]::new)),
                of(
                        "tags that differ in case",
                        create,
                        "400 InvalidInput: Duplicate tag keys found. Please note that Tag keys are "
                                + "case insensitive.",
                        "Url",
                        "https://example.com",
                        "Tags.member.1.Key",
                        "a",
                        "Tags.member.1.Value",
                        "1",
                        "Tags.member.2.Key",
                        "A",
                        "Tags.member.2.Value",
                        "2"),
                of(
                        "an audience for nobody",
                        "AddClientIDToOpenIDConnectProvider",
                        "404 NoSuchEntity: OpenIDConnect Provider not found for arn " + AwsLab.PROVIDER + "x",
                        "OpenIDConnectProviderArn",
                        AwsLab.PROVIDER + "x",
                        "ClientID",
                        "c"),
                of(
                        "two faults at once",
                        "UpdateOpenIDConnectProviderThumbprint",
                        "400 ValidationError: 2 validation errors detected: Value null at 'thumbprintList' failed to satisfy "
                                + "constraint: Member must not be null; Value 'arn' at 'openIDConnectProviderArn' failed to satisfy "
                                + "constraint: Member must have length greater than or equal to 20",
                        "OpenIDConnectProviderArn",
                        "arn"));
    }

    private static Stream<Arguments> roles() {
        return Stream.of(
                of(
                        "no such role",
                        "DeleteRole",
                        "404 NoSuchEntity: The role with name nobody cannot be found.",
                        "RoleName",
                        "nobody"),
                of(
                        "a role with policies attached",
                        "DeleteRole",
                        "409 DeleteConflict: Cannot delete entity, must detach all policies first.",
                        "RoleName",
                        "checkout"),
                of(
                        "a role with inline policies",
                        "DeleteRole",
                        "409 DeleteConflict: Cannot delete entity, must delete policies first.",
                        "RoleName",
                        "other"),
                of(
                        "a name that is taken",
                        "CreateRole",
                        "409 EntityAlreadyExists: Role with name Checkout already exists.",
                        "RoleName",
                        "Checkout",
                        "AssumeRolePolicyDocument",
                        "{}"),
                of(
                        "a short session",
                        "UpdateRole",
                        "400 ValidationError: 1 validation error detected: Value '900' at "
                                + "'maxSessionDuration' failed to satisfy constraint: Member must have value greater than or equal to 3600",
                        "RoleName",
                        "checkout",
                        "MaxSessionDuration",
                        "900"),
                of(
                        "no such inline policy",
                        "DeleteRolePolicy",
                        "404 NoSuchEntity: The role policy with name x cannot be found.",
                        "RoleName",
                        "checkout",
                        "PolicyName",
                        "x"),
                of(
                        "a policy that is not there",
                        "AttachRolePolicy",
                        "404 NoSuchEntity: Policy " + POLICY + "x does not exist or is not attachable.",
                        "RoleName",
                        "checkout",
                        "PolicyArn",
                        POLICY + "x"),
                of(
                        "a policy not attached",
                        "DetachRolePolicy",
                        "404 NoSuchEntity: Policy arn:aws:iam::aws:policy/ReadOnlyAccess " + "was not found.",
                        "RoleName",
                        "checkout",
                        "PolicyArn",
                        "arn:aws:iam::aws:policy/ReadOnlyAccess"));
    }

    private static Stream<Arguments> policies() {
        return Stream.of(
                of(
                        "a policy in use",
                        "DeletePolicy",
                        "409 DeleteConflict: Cannot delete a policy attached to entities.",
                        "PolicyArn",
                        POLICY),
                of(
                        "the version in force",
                        "DeletePolicyVersion",
                        "409 DeleteConflict: Cannot delete the default version of a policy.",
                        "PolicyArn",
                        POLICY,
                        "VersionId",
                        "v1"),
                of(
                        "no such version",
                        "SetDefaultPolicyVersion",
                        "404 NoSuchEntity: Policy " + POLICY + " version v9 does not exist or is not attachable.",
                        "PolicyArn",
                        POLICY,
                        "VersionId",
                        "v9"),
                of(
                        "a name that is taken",
                        "CreatePolicy",
                        "409 EntityAlreadyExists: A policy called checkout-access already "
                                + "exists. Duplicate names are not allowed.",
                        "PolicyName",
                        "checkout-access",
                        "PolicyDocument",
                        "{}"),
                of(
                        "AWS's own",
                        "CreatePolicyVersion",
                        "403 AccessDenied: User: arn:aws:iam::111122223333:user/operator is not "
                                + "authorized to perform: iam:CreatePolicyVersion on resource: policy arn:aws:iam::aws:policy/ReadOnlyAccess",
                        "PolicyArn",
                        "arn:aws:iam::aws:policy/ReadOnlyAccess",
                        "PolicyDocument",
                        "{}"));
    }

    private static Arguments of(String what, String action, String expected, String... parameters) {
        return Arguments.of(what, action, parameters, expected);
    }
}
