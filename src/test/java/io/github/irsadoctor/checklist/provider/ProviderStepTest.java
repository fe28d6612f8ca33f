package io.github.irsadoctor.checklist.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.checklist.Answers;
import io.github.irsadoctor.checklist.FakeCloud;
import io.github.irsadoctor.checklist.FakeCluster;
import io.github.irsadoctor.checklist.Healthy;
import io.github.irsadoctor.facts.EksCluster;
import io.github.irsadoctor.facts.Log;
import io.github.irsadoctor.facts.Seen;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderStepTest {

    private static final String PROVIDERS = "arn:aws:iam::111122223333:oidc-provider/";

    private final FakeCluster cluster = Healthy.cluster();
    private final FakeCloud cloud = FakeCloud.healthy();

    private Answers judged() {
        return Answers.of(new ProviderStep(), Healthy.sources(cluster, cloud));
    }

    @Test
    void a_provider_with_the_tokens_audience_is_clear() {
        assertThat(judged().answers().values()).containsOnly("clear");
    }

    @Test
    void no_provider_at_all_is_the_plain_cause() {
        cloud.withoutProviders();
        Answers judged = judged();
        assertThat(judged.found()).containsExactly("O-01");
        assertThat(judged.finding("O-01").fixes().get(0).changes().get(0).command())
                .isEqualTo("aws iam create-open-id-connect-provider --url " + Healthy.ISSUER
                        + " --client-id-list sts.amazonaws.com");
        assertThat(judged.of("O-03")).startsWith("not applicable");
    }

    @Test
    void another_clusters_provider_is_not_this_ones_misspelt() {
        cloud.withoutProviders()
                .with(FakeCloud.provider(
                        PROVIDERS + "oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE4F2B00000000000000000000",
                        "sts.amazonaws.com"));
        assertThat(judged().found()).containsExactly("O-01");
    }

    @ParameterizedTest
    @CsvSource({
        "oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE4F2A00000000000000000000",
        "oidc-eks.eu-west-1.api.aws/id/EXAMPLE4F2A00000000000000000000",
        "oidc.eu-west-1.eks.amazonaws.com/id/EXAMPLE4F2A00000000000000000000",
        "oidc.eks.eu-west-1.amazonaws.com/id/example4f2a00000000000000000000",
        "oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE4F2A00000000000000000000/",
    })
    void a_provider_meant_for_this_cluster_and_written_otherwise_is_named(String url) {
        cloud.withoutProviders().with(FakeCloud.provider(PROVIDERS + url, "sts.amazonaws.com"));
        assertThat(judged().found()).containsExactly("O-01", "O-11");
        assertThat(judged().finding("O-11").says()).contains(url);
    }

    @Test
    void a_role_in_another_account_is_asked_about_there_or_not_at_all() {
        annotate("arn:aws:iam::444455556666:role/checkout");
        assertThat(judged().of("O-01")).startsWith("unknown: ").contains("444455556666", "--assume-role");
        cloud.as("444455556666").withoutProviders();
        Answers judged = judged();
        assertThat(judged.found()).containsExactly("O-01", "O-02");
        assertThat(judged.finding("O-02").says()).contains("111122223333", "444455556666");
    }

    @Test
    void what_could_not_be_seen_is_unknown_with_the_permission_that_is_missing() {
        cloud.failing("provider", new Seen.Denied<>("iam:GetOpenIDConnectProvider", "no"));
        Answers judged = judged();
        assertThat(judged.of("O-01")).isEqualTo("unknown: iam:GetOpenIDConnectProvider");
        assertThat(judged.of("O-03")).isEqualTo("unknown: iam:GetOpenIDConnectProvider");
    }

    @Test
    void a_cluster_without_an_issuer_is_not_healthy_but_unknown() {
        EksCluster none =
                new EksCluster("demo", FakeCloud.eks().arn(), Optional.empty(), "1.31", "eks.10", Optional.empty());
        cloud.clusters(none);
        cluster.failing("issuer", new Seen.Absent<>("an OpenID configuration"));
        assertThat(judged().of("O-01")).startsWith("unknown: the cluster's issuer");
    }

    @ParameterizedTest
    @CsvSource({
        "checkout, O-03",
        "sts.eu-west-1.amazonaws.com, O-03",
        "pods.eks.amazonaws.com, O-03",
        "sts.amazonaws.com.cn, O-03 O-04",
        "sts.amazon.com, O-03 O-05",
        "STS.amazonaws.com, O-03 O-05",
        "https://sts.amazonaws.com, O-03 O-05",
        "'sts.amazonaws.com ', O-03 O-05",
        "sts.amazonaws.com\u200b, O-03 O-05",
    })
    void a_client_id_is_compared_as_a_whole(String id, String causes) {
        cloud.withoutProviders().with(FakeCloud.provider(FakeCloud.PROVIDER, "another", id));
        assertThat(judged().found()).containsExactly(causes.split(" "));
    }

    @Test
    void an_invisible_character_is_named_by_its_code_point() {
        cloud.withoutProviders().with(FakeCloud.provider(FakeCloud.PROVIDER, "sts.amazonaws.com\u200b"));
        assertThat(judged().finding("O-05").says()).contains("U+200B");
    }

    @Test
    void a_wrong_client_id_beside_the_right_one_is_no_fault() {
        cloud.withoutProviders()
                .with(FakeCloud.provider(FakeCloud.PROVIDER, "sts.amazonaws.com.cn", "sts.amazonaws.com"));
        assertThat(judged().found()).isEmpty();
    }

    @Test
    void the_thumbprint_is_a_fault_only_where_sts_says_so() {
        log("InvalidIdentityToken: OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint");
        Finding finding = judged().finding("O-07");
        assertThat(finding.says()).contains("thumbprint");
        assertThat(finding.fixes().get(0).changes().get(0).command()).startsWith("# ");
    }

    @Test
    void without_a_log_the_thumbprint_is_unknown_and_the_provider_still_judged() {
        cluster.failing("log", new Seen.Denied<>("get pods/log in payments", "no"));
        Answers judged = judged();
        assertThat(judged.of("O-07")).isEqualTo("unknown: get pods/log in payments");
        assertThat(judged.of("O-01")).isEqualTo("clear");
    }

    private void log(String text) {
        Log.Line line = new Log.Line(Optional.of(Healthy.NOW.minusSeconds(30)), text);
        cluster.with(Healthy.NAMESPACE, Healthy.POD, new Log("app", false, List.of(line)));
    }

    private void annotate(String arn) {
        cluster.with(Healthy.account(
                "checkout", java.util.Map.of("eks.amazonaws.com/role-arn", arn), Optional.of(Healthy.ANNOTATED)));
    }
}
