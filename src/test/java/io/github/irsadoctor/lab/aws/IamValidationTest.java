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
    @MethodSource({"trusts", "permissions", "providers", "roles", "policies"})
    void aRefusalHasIamsCodeAndWords(String what, String action, String[] parameters, String expected)
            throws Exception {
        var before = lab.server.running().now();

        assertThat(AwsCall.said(AwsCall.query(lab, "iam", action, parameters))).isEqualTo(expected);
        assertThat(lab.server.running().now().roles()).isEqualTo(before.roles());
        assertThat(lab.server.running().now().providers()).isEqualTo(before.providers());
        assertThat(lab.server.running().now().policies()).isEqualTo(before.policies());
    }

    private static Stream<Arguments> trusts() {
        String federated = "'Principal':{'Federated':'" + AwsLab.PROVIDER + "'}";
        String action = "'Action':'sts:AssumeRoleWithWebIdentity'";
        String only = "AssumeRole policy may only specify STS AssumeRole actions.";
        String domains = "Federated principals must be valid domain names or SAML metadata ARNs";
        return Stream.of(
                trust("a leading blank", " {}", "JSON strings must not have leading spaces"),
                trust("no JSON", "{'Version':", "This policy contains invalid Json"),
                trust("a list", "[]", "This policy contains invalid Json"),
                trust("no statement", "{'Version':'2012-10-17'}", "Syntax errors in policy."),
                trust("an unknown element", allow("'Principle':{}"), "Syntax errors in policy."),
                trust(
                        "an unknown operator",
                        allow(federated + "," + action + ",'Condition':{'StringEqual':{'a:b':'c'}}"),
                        "Syntax errors in policy."),
                trust("a key twice", allow(federated + "," + action + "," + action), "Syntax errors in policy."),
                trust(
                        "an effect in lower case",
                        statement("'Effect':'allow'," + federated + "," + action),
                        "The policy failed legacy parsing"),
                trust(
                        "a resource",
                        allow(federated + "," + action + ",'Resource':'*'"),
                        "Has prohibited field Resource"),
                trust("nobody", allow(action), "Missing required field Principal"),
                trust("no action", allow(federated), "Missing required field Action"),
                trust("another service's action", allow(federated + ",'Action':'s3:GetObject'"), only),
                trust("every action", allow(federated + ",'Action':'*'"), only),
                trust("a misspelt action", allow(federated + ",'Action':'sts:AssumeRoleWithWebIdendity'"), only),
                trust(
                        "an issuer with its scheme",
                        allow("'Principal':{'Federated':'https://" + AwsLab.ISSUER.hostAndPath() + "'}," + action),
                        domains),
                trust(
                        "another partition",
                        allow("'Principal':{'Federated':'" + AwsLab.PROVIDER.replace("arn:aws:", "arn:aws-cn:") + "'},"
                                + action),
                        domains),
                trust("an empty principal", allow("'Principal':{'Federated':''}," + action), domains),
                trust(
                        "a user who is not there",
                        allow("'Principal':{'AWS':'arn:aws:iam::111122223333:user/nobody'},'Action':'sts:AssumeRole'"),
                        "Invalid principal in policy: \"AWS\":\"arn:aws:iam::111122223333:user/nobody\""),
                trust(
                        "no service",
                        allow("'Principal':{'Service':'ec2'},'Action':'sts:AssumeRole'"),
                        "Invalid principal in policy: \"SERVICE\":\"ec2\""),
                Arguments.of(
                        "a trust policy too long",
                        "UpdateAssumeRolePolicy",
                        new String[] {
                            "RoleName",
                            "checkout",
                            "PolicyDocument",
                            allow(federated + "," + action + ",'Condition':{'StringEquals':{'a:b':'" + "x".repeat(2000)
                                    + "'}}")
                        },
                        "409 LimitExceeded: Cannot exceed quota for ACLSizePerRole: 2048"));
    }

    private static Arguments trust(String what, String document, String reason) {
        return Arguments.of(
                what,
                "UpdateAssumeRolePolicy",
                new String[] {"RoleName", "checkout", "PolicyDocument", document.replace('\'', '"')},
                "400 MalformedPolicyDocument: " + reason);
    }

    private static Stream<Arguments> permissions() {
        String action = "'Action':'s3:GetObject'";
        return Stream.of(
                permission("no JSON", "nonsense", "Syntax errors in policy."),
                permission(
                        "a principal",
                        allow(action + ",'Resource':'*','Principal':'*'"),
                        "Policy document should not specify a principal."),
                permission(
                        "an old version",
                        allow(action + ",'Resource':'*'").replace("2012", "2008"),
                        "Policy document must be version 2012-10-17 or greater."),
                permission("no resource", allow(action), "Policy statement must contain resources."),
                permission("no action", allow("'Resource':'*'"), "Policy statement must contain actions."),
                permission(
                        "an action without a service",
                        allow("'Action':'GetObject','Resource':'*'"),
                        "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc."),
                permission(
                        "no ARN",
                        allow(action + ",'Resource':'bucket'"),
                        "Resource bucket must be in ARN format or \"*\"."),
                permission(
                        "another partition",
                        allow(action + ",'Resource':'arn:aws-cn:s3:::b'"),
                        "Partition \"aws-cn\" is not valid for resource \"arn:aws-cn:s3:::b\"."),
                Arguments.of(
                        "inline policies too long",
                        "PutRolePolicy",
                        new String[] {
                            "RoleName",
                            "checkout",
                            "PolicyName",
                            "big",
                            "PolicyDocument",
                            allow(action + ",'Resource':'arn:aws:s3:::" + "x".repeat(10_200) + "'")
                        },
                        "409 LimitExceeded: Maximum policy size of 10240 bytes exceeded for role checkout"));
    }

    private static Arguments permission(String what, String document, String reason) {
        return Arguments.of(
                what,
                "PutRolePolicy",
                new String[] {"RoleName", "checkout", "PolicyName", "new", "PolicyDocument", document.replace('\'', '"')
                },
                "400 MalformedPolicyDocument: " + reason);
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

    private static String allow(String rest) {
        return statement("'Effect':'Allow'," + rest);
    }

    private static String statement(String inside) {
        return ("{'Version':'2012-10-17','Statement':[{" + inside + "}]}").replace('\'', '"');
    }
}
