package io.github.irsadoctor.checklist.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.checklist.Answers;
import io.github.irsadoctor.checklist.FakeCloud;
import io.github.irsadoctor.checklist.FakeCluster;
import io.github.irsadoctor.checklist.Healthy;
import io.github.irsadoctor.iam.Issuer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubjectStepTest {

    private static final String ISSUER = Issuer.of(Healthy.ISSUER).hostAndPath();

    private final FakeCluster cluster = Healthy.cluster();
    private final FakeCloud cloud = FakeCloud.healthy();

    private Answers judged() {
        return Answers.of(new SubjectStep(), Healthy.sources(cluster, cloud));
    }

    private void trusts(String operator, String values) {
        cloud.with(FakeCloud.roleTrusting(
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Pods\",\"Effect\":\"Allow\","
                        + "\"Principal\":{\"Federated\":\"" + FakeCloud.PROVIDER
                        + "\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{\"" + operator + "\":{\""
                        + ISSUER
                        + ":sub\":" + values + "}}}]}"));
    }

    @Test
    void the_finding_says_who_is_named_who_runs_and_where_it_stands() {
        trusts("StringEquals", "\"system:serviceaccount:payments:checkout-api\"");
        Finding finding = judged().finding("J-02");
        assertThat(finding.says())
                .isEqualTo("The trust policy names service account checkout-api, but the pod uses checkout.");
        assertThat(finding.evidence())
                .anySatisfy(line -> assertThat(line.value()).isEqualTo("statement Pods"));
    }

    @Test
    void a_subject_is_added_to_a_list_and_replaces_none() {
        trusts("StringEquals", "[\"system:serviceaccount:staging:checkout\",\"system:serviceaccount:jobs:nightly\"]");
        assertThat(judged().finding("J-01").fixes().get(0).changes().get(1).command())
                .contains("add system:serviceaccount:payments:checkout to the values");
    }

    @Test
    void a_wildcard_where_it_is_literal_is_not_a_wrong_name() {
        trusts("StringEquals", "\"system:serviceaccount:payments:*\"");
        assertThat(judged().found()).containsExactly("R-08");
        trusts("StringLike", "\"system:serviceaccount:payments:*\"");
        assertThat(judged().found()).isEmpty();
    }

    @Test
    void an_invisible_character_is_named_by_its_code_point() {
        trusts("StringEquals", "\"system:serviceaccount:payments:checkout\\u200b\"");
        assertThat(judged().finding("J-04").says()).contains("U+200B");
    }

    @Test
    void a_pod_of_pod_identity_is_not_judged() {
        cluster.with(Healthy.pod(
                "checkout",
                java.util.List.of(Healthy.container(
                        java.util.List.of(Healthy.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://169.254.170.23/")),
                        java.util.List.of())),
                java.util.List.of()));
        trusts("StringEquals", "\"system:serviceaccount:staging:checkout\"");
        assertThat(judged().answers().values()).allMatch(it -> it.startsWith("not applicable"));
    }

    @Test
    void another_service_account_of_the_pod_is_another_subject() {
        cluster.with(Healthy.account(
                        "worker",
                        Map.of("eks.amazonaws.com/role-arn", Healthy.ROLE_ARN),
                        Optional.of(Healthy.ANNOTATED)))
                .with(Healthy.pod("worker", java.util.List.of(Healthy.container()), java.util.List.of()));
        assertThat(judged().found()).containsExactly("J-02");
    }
}
