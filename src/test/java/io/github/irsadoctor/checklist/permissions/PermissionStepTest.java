package io.github.irsadoctor.checklist.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.checklist.Answers;
import io.github.irsadoctor.checklist.FakeCloud;
import io.github.irsadoctor.checklist.FakeCluster;
import io.github.irsadoctor.checklist.Healthy;
import io.github.irsadoctor.facts.IdentityPolicy;
import io.github.irsadoctor.facts.Log;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Simulation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionStepTest {

    private static final String QUEUE = "arn:aws:sqs:eu-west-1:111122223333:orders";
    private static final String OURS = "arn:aws:sts::111122223333:assumed-role/checkout/botocore-session-1";
    private static final String NO_POLICY = " because no identity-based policy allows the sqs:SendMessage action";

    private final FakeCluster cluster = Healthy.cluster();
    private final FakeCloud cloud = FakeCloud.healthy();

    @BeforeEach
    void simulator() {
        simulates("implicitDeny", Optional.empty(), Optional.empty());
    }

    private Answers judged() {
        return Answers.of(new PermissionStep(), Healthy.sources(cluster, cloud));
    }

    private void refused(String identity, String because) {
        String text = "An error occurred (AccessDenied) when calling the SendMessage operation: User: " + identity
                + " is not authorized to perform: sqs:SendMessage on resource: " + QUEUE + because;
        Log.Line line = new Log.Line(Optional.of(Healthy.NOW.minusSeconds(30)), text);
        cluster.with(Healthy.NAMESPACE, Healthy.POD, new Log("app", false, List.of(line)));
    }

    private void simulates(
            String decision, Optional<Boolean> boundary, Optional<Boolean> organization, String... keys) {
        cloud.with(new Simulation(
                "sqs:SendMessage", QUEUE, decision, boundary, organization, List.of("base"), List.of(keys)));
    }

    @Test
    void a_log_without_refusals_is_clear() {
        assertThat(judged().answers().values()).containsOnly("clear");
    }

    @Test
    void a_missing_permission_is_granted_exactly() {
        refused(OURS, NO_POLICY);
        assertThat(judged().found()).containsExactly("P-01");
        assertThat(judged().finding("P-01").fixes().get(0).changes().get(0).command())
                .startsWith("aws iam put-role-policy --role-name checkout --policy-name allow-sqs-SendMessage")
                .contains("\"Action\":\"sqs:SendMessage\"", "\"Resource\":\"" + QUEUE + "\"");
    }

    @Test
    void an_inline_policy_that_is_there_is_not_overwritten() {
        refused(OURS, NO_POLICY);
        cloud.with(new IdentityPolicy("allow-sqs-SendMessage", Optional.empty(), "{}"));
        assertThat(judged().finding("P-01").fixes().get(0).changes().get(0).command())
                .contains("--policy-name allow-sqs-SendMessage-2");
    }

    @Test
    void what_the_simulator_allows_now_is_history() {
        refused(OURS, NO_POLICY);
        simulates("allowed", Optional.empty(), Optional.empty());
        assertThat(judged().answers().values()).containsOnly("clear");
    }

    @Test
    void allowed_for_some_requests_only_is_uncertain() {
        refused(OURS, NO_POLICY);
        simulates("allowed", Optional.empty(), Optional.empty(), "aws:SourceVpce");
        assertThat(judged().of("P-01")).isEqualTo("unknown: the value of aws:SourceVpce in the pod's own request");
    }

    @Test
    void without_the_simulator_the_log_decides() {
        refused(OURS, NO_POLICY);
        cloud.failing("simulate", new Seen.Denied<>("iam:SimulatePrincipalPolicy", "no"));
        assertThat(judged().found()).containsExactly("P-01");
        assertThat(judged().finding("P-01").evidence())
                .anySatisfy(line -> assertThat(line.value()).contains("iam:SimulatePrincipalPolicy"));
    }

    @Test
    void a_service_control_policy_is_not_a_missing_permission() {
        refused(OURS, " with an explicit deny in a service control policy");
        assertThat(judged().found()).containsExactly("P-04");
    }

    @Test
    void a_boundary_is_not_a_missing_permission() {
        refused(OURS, " because no permissions boundary allows the sqs:SendMessage action");
        assertThat(judged().found()).containsExactly("P-05");
    }

    @Test
    void where_the_text_names_no_policy_the_simulator_does() {
        refused(OURS, "");
        simulates("implicitDeny", Optional.of(false), Optional.of(true));
        assertThat(judged().found()).containsExactly("P-05");
        simulates("implicitDeny", Optional.empty(), Optional.of(false));
        assertThat(judged().found()).containsExactly("P-04");
    }

    @Test
    void two_kinds_of_policy_that_refuse_are_both_named() {
        refused(OURS, NO_POLICY);
        simulates("implicitDeny", Optional.of(false), Optional.of(true));
        assertThat(judged().found()).containsExactly("P-01", "P-05");
    }

    @Test
    void an_explicit_deny_is_not_answered_with_an_allow() {
        refused(OURS, " with an explicit deny in an identity-based policy");
        assertThat(judged().found()).containsExactly("P-01");
        assertThat(judged().finding("P-01").fixes().get(0).changes().get(0).command())
                .startsWith("# Narrow the Deny");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:sts::111122223333:assumed-role/node/i-0abcdef0123456789",
                "arn:aws:sts::111122223333:assumed-role/other/botocore-session-1",
                "arn:aws:sts::444455556666:assumed-role/checkout/botocore-session-1",
                "arn:aws:iam::111122223333:user/checkout"
            })
    void a_refusal_to_somebody_else_says_nothing_of_this_role(String identity) {
        refused(identity, NO_POLICY);
        assertThat(judged().found()).isEmpty();
    }

    @Test
    void a_refusal_without_a_resource_is_handed_over_and_never_widened() {
        String text = "User: " + OURS + " is not authorized to perform: sqs:ListQueues" + NO_POLICY;
        Log.Line line = new Log.Line(Optional.of(Healthy.NOW.minusSeconds(30)), text);
        cluster.with(Healthy.NAMESPACE, Healthy.POD, new Log("app", false, List.of(line)));
        assertThat(judged().finding("P-01").fixes().get(0).changes().get(0).command())
                .startsWith("# Find out which resource");
    }

    @Test
    void without_a_log_nothing_is_known() {
        cluster.failing("log", new Seen.Denied<>("get pods/log in payments", "no"));
        assertThat(judged().answers().values()).containsOnly("unknown: get pods/log in payments");
    }

    @Test
    void a_role_that_may_not_be_read_is_unknown_but_a_refusal_in_the_log_still_counts() {
        cloud.failing("role", new Seen.Denied<>("iam:GetRole", "no"));
        assertThat(judged().answers().values()).containsOnly("unknown: iam:GetRole");
        refused(OURS, NO_POLICY);
        assertThat(judged().found()).containsExactly("P-01");
    }

    @Test
    void a_role_that_is_not_there_has_no_permissions_to_judge() {
        cloud.withoutRoles();
        assertThat(judged().answers().values()).containsOnly("not applicable: there is no role checkout");
    }
}
