package io.github.irsadoctor.checklist.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.checklist.Answers;
import io.github.irsadoctor.checklist.FakeCloud;
import io.github.irsadoctor.checklist.FakeCluster;
import io.github.irsadoctor.checklist.Healthy;
import io.github.irsadoctor.checklist.subject.SubjectStep;
import io.github.irsadoctor.facts.EksCluster;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.iam.Issuer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrustStepTest {

    private static final String OLD = "oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE0OLD000000000000000000000";
    private static final String OLD_PROVIDER = "arn:aws:iam::111122223333:oidc-provider/" + OLD;
    private static final String ISSUER = Issuer.of(Healthy.ISSUER).hostAndPath();

    private final FakeCluster cluster = Healthy.cluster();
    private final FakeCloud cloud = FakeCloud.healthy();

    private Answers trust() {
        return Answers.of(new TrustStep(), Healthy.sources(cluster, cloud));
    }

    private Answers subject() {
        return Answers.of(new SubjectStep(), Healthy.sources(cluster, cloud));
    }

    private void trusts(String policy) {
        cloud.with(FakeCloud.roleTrusting(policy));
    }

    @Test
    void a_policy_made_for_the_pod_is_clear_in_both_steps() {
        assertThat(trust().answers().values()).containsOnly("clear");
        assertThat(subject().answers().values()).containsOnly("clear");
    }

    @Test
    void an_issuer_that_no_cluster_has_any_more_is_a_rebuilt_cluster() {
        trusts(FakeCloud.trustPolicy(OLD_PROVIDER, OLD, "payments:checkout"));
        assertThat(trust().found()).containsExactly("O-09", "R-03");
        assertThat(trust().finding("O-09").evidence())
                .anySatisfy(line -> assertThat(line.value()).contains("1 in this account and region"));
    }

    @Test
    void an_issuer_that_another_cluster_has_is_not() {
        trusts(FakeCloud.trustPolicy(OLD_PROVIDER, OLD, "payments:checkout"));
        EksCluster other = new EksCluster(
                "blue", FakeCloud.eks().arn(), Optional.of("https://" + OLD), "1.30", "eks.9", Optional.empty());
        cloud.clusters(FakeCloud.eks(), other);
        assertThat(trust().found()).containsExactly("R-03");
    }

    @Test
    void a_rebuilt_cluster_is_found_whether_or_not_its_new_provider_is_there() {
        trusts(FakeCloud.trustPolicy(OLD_PROVIDER, OLD, "payments:checkout"));
        cloud.withoutProviders();
        assertThat(trust().found()).containsExactly("O-09", "R-03");
    }

    @Test
    void without_the_list_of_clusters_the_other_issuer_is_still_found() {
        trusts(FakeCloud.trustPolicy(OLD_PROVIDER, OLD, "payments:checkout"));
        cloud.failing("clusters", new Seen.Denied<>("eks:ListClusters", "no"));
        assertThat(trust().found()).containsExactly("R-03");
        assertThat(trust().of("O-09")).isEqualTo("unknown: eks:ListClusters");
    }

    @Test
    void a_list_of_clusters_without_this_one_proves_nothing() {
        trusts(FakeCloud.trustPolicy(OLD_PROVIDER, OLD, "payments:checkout"));
        cloud.failing("clusters", Seen.of(java.util.List.of()));
        assertThat(trust().of("O-09")).startsWith("unknown: ");
    }

    @Test
    void the_subject_has_no_say_while_the_policy_trusts_no_cluster() {
        trusts("{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"},"
                + "\"Action\":\"sts:AssumeRole\"}}");
        assertThat(trust().found()).containsExactly("R-01");
        assertThat(subject().answers().values()).allMatch(it -> it.startsWith("not applicable") && it.contains("R-01"));
    }

    @Test
    void a_wrong_subject_is_step_fours_alone() {
        trusts(FakeCloud.trustPolicy(FakeCloud.PROVIDER, ISSUER, "staging:checkout"));
        assertThat(trust().found()).isEmpty();
        assertThat(subject().found()).containsExactly("J-01");
        assertThat(subject().finding("J-01").evidence().get(0).marks().orElseThrow())
                .hasSizeLessThanOrEqualTo("system:serviceaccount:staging:checkout".length())
                .startsWith(" ".repeat("system:serviceaccount:".length()) + "^");
    }

    @Test
    void a_fix_names_the_role_without_its_path_and_asks_for_the_whole_document() {
        trusts(FakeCloud.trustPolicy(FakeCloud.PROVIDER, ISSUER, "staging:checkout"));
        assertThat(subject().finding("J-01").fixes().get(0).changes())
                .extracting(change -> change.command())
                .first()
                .isEqualTo("aws iam get-role --role-name checkout --query Role.AssumeRolePolicyDocument --output json");
        assertThat(subject().finding("J-01").fixes().get(0).changes())
                .extracting(change -> change.command())
                .last()
                .isEqualTo("aws iam update-assume-role-policy --role-name checkout --policy-document"
                        + " file://trust.json");
    }

    @Test
    void a_role_that_is_not_there_leaves_nothing_to_judge() {
        cloud.withoutRoles();
        assertThat(trust().answers().values())
                .containsOnly("not applicable: there is no trust policy to judge: role checkout is not there");
        assertThat(subject().of("J-01")).startsWith("not applicable");
    }

    @Test
    void a_service_account_that_names_no_role_leaves_nothing_to_judge() {
        cluster.with(Healthy.account("checkout", Map.of(), Optional.empty()))
                .with(Healthy.pod("checkout", java.util.List.of(Healthy.plainContainer()), java.util.List.of()));
        assertThat(trust().answers().values()).allMatch(it -> it.startsWith("not applicable"));
    }

    @Test
    void a_role_that_may_not_be_read_is_unknown() {
        cloud.failing("role", new Seen.Denied<>("iam:GetRole", "no"));
        assertThat(trust().answers().values()).containsOnly("unknown: iam:GetRole");
        assertThat(subject().answers().values()).containsOnly("unknown: iam:GetRole");
    }

    @Test
    void a_role_of_another_account_is_never_looked_up_in_this_one() {
        cluster.with(Healthy.account(
                "checkout",
                Map.of("eks.amazonaws.com/role-arn", "arn:aws:iam::444455556666:role/checkout"),
                Optional.of(Healthy.ANNOTATED)));
        assertThat(trust().of("R-01")).startsWith("unknown: ").contains("444455556666", "--assume-role");
    }

    @Test
    void a_condition_on_the_network_is_unknown_and_says_which_key() {
        trusts("{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":\"" + FakeCloud.PROVIDER
                + "\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{\"IpAddress\":"
                + "{\"aws:SourceIp\":\"192.0.2.0/24\"}}}}");
        assertThat(trust().answers().values())
                .containsOnly("unknown: the value of aws:SourceIp in the pod's own request");
    }

    @Test
    void a_document_that_is_no_policy_is_unknown() {
        trusts("no policy");
        assertThat(trust().of("R-01")).startsWith("unknown: ");
    }
}
