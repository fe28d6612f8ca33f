package io.github.irsadoctor.checklist.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.checklist.Answers;
import io.github.irsadoctor.checklist.FakeCloud;
import io.github.irsadoctor.checklist.FakeCluster;
import io.github.irsadoctor.checklist.Healthy;
import io.github.irsadoctor.facts.IdentityPolicy;
import io.github.irsadoctor.facts.Log;
import io.github.irsadoctor.facts.Role;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Refusals that look alike: the level of the resource, the key, the session, the duration, and whose policy it was. */
class RefusedTest {

    private static final String OURS = "arn:aws:sts::111122223333:assumed-role/checkout/botocore-session-1";
    private static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-0000-0000-0000000000d9";
    private static final String KMS_TEXT = "AccessDeniedException: Access to KMS is not allowed status code: 400";

    private final FakeCluster cluster = Healthy.cluster();
    private final FakeCloud cloud = FakeCloud.healthy();

    private Answers judged() {
        return Answers.of(new PermissionStep(), Healthy.sources(cluster, cloud));
    }

    private void logged(String text) {
        Log.Line line = new Log.Line(Optional.of(Healthy.NOW.minusSeconds(30)), text);
        cluster.with(Healthy.NAMESPACE, Healthy.POD, new Log("app", false, List.of(line)));
    }

    private void refused(String action, String resource, String because) {
        logged("AccessDenied: User: " + OURS + " is not authorized to perform: " + action + " on resource: " + resource
                + " " + because);
    }

    private void refused(String action, String resource) {
        refused(action, resource, "because no identity-based policy allows the " + action + " action");
    }

    private void allows(String action, String resource) {
        cloud.with(new IdentityPolicy("own", Optional.empty(), """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"%s","Resource":"%s"}]}
                """.formatted(action, resource)));
    }

    private void simulates(String action, String resource, String decision) {
        cloud.with(
                new Simulation(action, resource, decision, Optional.empty(), Optional.empty(), List.of(), List.of()));
    }

    private static String command(Finding finding, int fix) {
        List<Change> changes = finding.fixes().get(fix).changes();
        return changes.get(changes.size() - 1).command();
    }

    @ParameterizedTest
    @CsvSource({
        "s3:GetObject, arn:aws:s3:::b, arn:aws:s3:::b/a/config.json, arn:aws:s3:::b/*",
        "s3:GetObject, arn:aws-cn:s3:::b/a, arn:aws-cn:s3:::b/a/config.json, arn:aws-cn:s3:::b/a/*",
        "dynamodb:Query, arn:aws:dynamodb:eu-west-1:1:table/t, arn:aws:dynamodb:eu-west-1:1:table/t/index/by-day,"
                + " arn:aws:dynamodb:eu-west-1:1:table/t/index/*",
        "logs:PutLogEvents, arn:aws:logs:eu-west-1:1:log-group:/app, arn:aws:logs:eu-west-1:1:log-group:/app:log-stream:x,"
                + " arn:aws:logs:eu-west-1:1:log-group:/app:log-stream:*",
        "s3:ListBucket, arn:aws:s3:::b/*, arn:aws:s3:::b, arn:aws:s3:::b",
        "secretsmanager:GetSecretValue, arn:aws:secretsmanager:eu-west-1:1:secret:db,"
                + " arn:aws:secretsmanager:eu-west-1:1:secret:db-AbC123,"
                + " arn:aws:secretsmanager:eu-west-1:1:secret:db-AbC123",
    })
    void an_action_allowed_one_level_beside_the_resource_is_P_02_and_not_P_01(
            String action, String granted, String asked, String meant) {
        allows(action, granted);
        refused(action, asked);

        assertThat(judged().found()).containsExactly("P-02");
        Finding finding = judged().finding("P-02");
        assertThat(finding.says()).contains(granted, asked);
        assertThat(command(finding, 0)).contains("\"Resource\":\"" + meant + "\"");
        assertThat(finding.evidence())
                .anySatisfy(line -> assertThat(line.marks()).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "s3:GetObject, arn:aws:s3:::other",
        "s3:GetObject, arn:aws:s3:::b/a/other",
        "s3:PutObject, arn:aws:s3:::b",
        "s3:GetObject, arn:aws:s3:::bucket"
    })
    void an_action_allowed_elsewhere_is_a_missing_permission(String action, String granted) {
        allows(action, granted);
        refused("s3:GetObject", "arn:aws:s3:::b/a/config.json");

        assertThat(judged().found()).containsExactly("P-01");
    }

    @Test
    void a_wrong_level_that_was_mended_since_is_history() {
        allows("s3:GetObject", "arn:aws:s3:::b");
        refused("s3:GetObject", "arn:aws:s3:::b/c");
        simulates("s3:GetObject", "arn:aws:s3:::b/c", "allowed");

        assertThat(judged().found()).isEmpty();
    }

    @Test
    void without_the_policies_the_level_is_unknown_and_the_missing_permission_still_told() {
        cloud.failing("policies", new Seen.Denied<>("iam:ListRolePolicies", "no"));
        refused("s3:GetObject", "arn:aws:s3:::b/c");

        assertThat(judged().of("P-02")).isEqualTo("unknown: iam:ListRolePolicies");
        assertThat(judged().found()).containsExactly("P-01");
    }

    @Test
    void a_key_that_the_text_does_not_name_has_to_be_looked_up() {
        allows("secretsmanager:GetSecretValue", "*");
        logged(KMS_TEXT);

        assertThat(judged().found()).containsExactly("P-03");
        Finding finding = judged().finding("P-03");
        assertThat(command(finding, 0)).contains("aws secretsmanager describe-secret", "role checkout");
        assertThat(finding.evidence())
                .anySatisfy(line -> assertThat(line.value()).isEqualTo("allowed on no key"));
        assertThat(new PermissionStep()
                        .exhibits(new PermissionStep().gather(Healthy.sources(cluster, cloud)))
                        .toString())
                .contains("describe-secret");
    }

    @Test
    void a_key_that_is_named_is_allowed_exactly() {
        refused("kms:Decrypt", KEY);

        assertThat(judged().found()).containsExactly("P-03");
        assertThat(command(judged().finding("P-03"), 0))
                .contains("\"Action\":\"kms:Decrypt\"", "\"Resource\":\"" + KEY + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "because no resource-based policy allows the kms:Decrypt action",
                "because the resource does not exist in this Region, no resource-based policies allow access, or a"
                        + " resource-based policy explicitly denies access",
            })
    void a_key_whose_own_policy_refuses_is_its_owners_to_open(String because) {
        refused("kms:Decrypt", KEY, because);
        simulates("kms:Decrypt", KEY, "allowed");

        assertThat(judged().found()).containsExactly("P-03");
        assertThat(command(judged().finding("P-03"), 0)).contains("aws kms get-key-policy --key-id " + KEY);
    }

    @Test
    void a_key_the_role_may_use_now_is_history_unless_the_keys_own_policy_may_have_refused() {
        refused("kms:Decrypt", KEY);
        simulates("kms:Decrypt", KEY, "allowed");
        assertThat(judged().of("P-03")).isEqualTo("clear");

        refused("kms:Decrypt", KEY, "");
        assertThat(judged().of("P-03")).isEqualTo("unknown: the policy of " + KEY);
    }

    @Test
    void a_key_refused_by_the_organisation_is_the_organisations() {
        refused("kms:Decrypt", KEY, "with an explicit deny in a service control policy");
        assertThat(judged().found()).containsExactly("P-04");
    }

    @ParameterizedTest
    @CsvSource({
        "because no session policy allows the s3:GetObject action, P-06",
        "with an explicit deny in a sessions policy, P-06",
        "because no VPC endpoint policy allows the s3:GetObject action, P-07",
        "because no resource-based policy allows the s3:GetObject action, P-07",
        "with an explicit deny in a resource-based policy, P-07",
        "with an explicit deny in a resource control policy, P-04",
        "with an explicit deny in a permissions boundary, P-05",
    })
    void the_policy_that_the_text_names_is_the_cause(String because, String cause) {
        allows("s3:GetObject", "arn:aws:s3:::b");
        refused("s3:GetObject", "arn:aws:s3:::b/c", because);
        assertThat(judged().found()).containsExactly(cause);
    }

    @Test
    void what_the_simulator_cannot_see_it_does_not_call_history() {
        refused("s3:GetObject", "arn:aws:s3:::b/c", "because no VPC endpoint policy allows the s3:GetObject action");
        simulates("s3:GetObject", "arn:aws:s3:::b/c", "allowed");
        assertThat(judged().found()).containsExactly("P-07");
    }

    @Test
    void a_role_that_is_asked_to_assume_itself_needs_no_permission_but_one_setting_less() {
        refused("sts:AssumeRole", Healthy.ROLE_ARN, "");

        assertThat(judged().found()).containsExactly("P-09");
        Finding finding = judged().finding("P-09");
        assertThat(command(finding, 0)).startsWith("# Remove " + Healthy.ROLE_ARN);
        assertThat(command(finding, 1))
                .isEqualTo(
                        "aws iam update-assume-role-policy --role-name checkout --policy-document file://trust.json");
        assertThat(finding.fixes().get(1).changes().get(0).command())
                .contains("ExplicitSelfRoleAssumption", "\"AWS\":\"" + Healthy.ROLE_ARN + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:iam::111122223333:role/next",
                "arn:aws:iam::444455556666:role/checkout",
            })
    void another_role_is_not_itself(String role) {
        refused("sts:AssumeRole", role, "");
        assertThat(judged().of("P-09")).isEqualTo("clear");
    }

    @Test
    void a_session_of_somebody_else_that_assumes_itself_is_not_ours() {
        logged("AccessDenied: User: arn:aws:sts::111122223333:assumed-role/other/s1 is not authorized to perform:"
                + " sts:AssumeRole on resource: arn:aws:iam::111122223333:role/other");
        assertThat(judged().found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.|at most 3600 s|2",
                "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.|at most 3600 s|1",
                "1 validation error detected: Value '345600' at 'durationSeconds' failed to satisfy constraint: Member must have value less than or equal to 43200|between 900 s and 3600 s|1",
            })
    void a_session_that_is_too_long_names_the_limit(String text, String limit, int fixes) {
        logged("An error occurred (ValidationError) when calling the AssumeRoleWithWebIdentity operation: " + text);

        assertThat(judged().found()).containsExactly("P-11");
        Finding finding = judged().finding("P-11");
        assertThat(command(finding, 0)).contains(limit);
        assertThat(finding.fixes()).hasSize(fixes);
        if (fixes > 1) {
            assertThat(command(finding, 1))
                    .isEqualTo("aws iam update-role --role-name checkout --max-session-duration 43200");
        }
    }

    @Test
    void a_role_that_allows_the_longest_session_was_not_the_one_that_refused() {
        Role role = FakeCloud.roleTrusting(FakeCloud.trustPolicy());
        cloud.with(new Role(
                role.arn(),
                role.id(),
                role.trustPolicy(),
                role.created(),
                Duration.ofHours(12),
                Optional.empty(),
                Optional.empty(),
                Map.of()));
        logged("ValidationError: The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");

        assertThat(judged().of("P-11")).isEqualTo("unknown: the role the application asked for");
    }

    @Test
    void a_session_name_that_is_refused_is_no_duration() {
        logged("ValidationError: 1 validation error detected: Value 'a b' at 'roleSessionName' failed to satisfy"
                + " constraint");
        assertThat(judged().found()).isEmpty();
    }
}
