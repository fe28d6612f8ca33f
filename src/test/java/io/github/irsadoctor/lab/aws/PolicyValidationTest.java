package io.github.irsadoctor.lab.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which documents IAM refuses to store, and why; a refused call changes nothing. */
class PolicyValidationTest {

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
    @MethodSource({"trusts", "permissions"})
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

    private static String allow(String rest) {
        return statement("'Effect':'Allow'," + rest);
    }

    private static String statement(String inside) {
        return ("{'Version':'2012-10-17','Statement':[{" + inside + "}]}").replace('\'', '"');
    }
}
