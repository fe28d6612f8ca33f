package io.github.irsadoctor.checklist.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.checklist.Answers;
import io.github.irsadoctor.checklist.FakeCloud;
import io.github.irsadoctor.checklist.FakeCluster;
import io.github.irsadoctor.checklist.Healthy;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.Volume;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who asked for an audience that the provider does not accept. */
class AudienceSourceTest {

    private static final String OTHER = "pods.eks.amazonaws.com";

    private final FakeCluster cluster = Healthy.cluster();
    private final FakeCloud cloud = FakeCloud.healthy();

    private Answers judged() {
        return Answers.of(new ProviderStep(), Healthy.sources(cluster, cloud));
    }

    private void mounted(String audience) {
        Volume volume = new Volume(
                Volume.WEBHOOK_NAME,
                "projected",
                Optional.of(new Volume.ProjectedToken(audience, Duration.ofDays(1), "token")));
        cluster.with(Healthy.pod("checkout", List.of(Healthy.container()), List.of(volume)));
    }

    private void annotated(String audience) {
        cluster.with(Healthy.account(
                "checkout",
                Map.of(ServiceAccount.ROLE_ARN, Healthy.ROLE_ARN, ServiceAccount.AUDIENCE, audience),
                Optional.of(Healthy.ANNOTATED)));
    }

    @Test
    void a_volume_made_by_hand_is_named() {
        mounted(OTHER);
        assertThat(judged().found()).containsExactly("O-03", "T-19");
        assertThat(judged().finding("T-19").fixes().get(0).changes().get(0).command())
                .contains("set the audience of its serviceAccountToken to sts.amazonaws.com");
    }

    @Test
    void an_annotation_that_asked_for_it_is_named_instead() {
        mounted(OTHER);
        annotated(OTHER);
        assertThat(judged().found()).containsExactly("A-13", "O-03");
        assertThat(judged().finding("A-13").fixes().get(0).changes().get(0).command())
                .isEqualTo("kubectl -n payments annotate serviceaccount checkout eks.amazonaws.com/audience-");
    }

    @Test
    void an_audience_that_the_provider_accepts_is_no_fault_whoever_asked() {
        mounted(OTHER);
        cloud.withoutProviders().with(FakeCloud.provider(FakeCloud.PROVIDER, "sts.amazonaws.com", OTHER));
        assertThat(judged().found()).isEmpty();
    }

    @Test
    void where_the_provider_lacks_the_usual_audience_too_the_provider_is_at_fault() {
        mounted(OTHER);
        cloud.withoutProviders().with(FakeCloud.provider(FakeCloud.PROVIDER, "checkout"));
        assertThat(judged().found()).containsExactly("O-03");
    }

    @Test
    void a_token_volume_that_no_variable_leads_to_is_for_something_else() {
        Volume vault = new Volume(
                "vault",
                "projected",
                Optional.of(new Volume.ProjectedToken("vault.example.com", Duration.ofHours(1), "token")));
        cluster.with(Healthy.pod("checkout", List.of(Healthy.container()), List.of(vault, Healthy.tokenVolume())));
        assertThat(judged().found()).isEmpty();
    }

    @Test
    void without_the_account_it_stays_open_who_asked() {
        mounted(OTHER);
        cluster.failing("serviceAccount", new Seen.Denied<>("get serviceaccounts in payments", "forbidden"));
        cloud.failing("provider", new Seen.Denied<>("iam:GetOpenIDConnectProvider", "no"));
        assertThat(judged().of("T-19")).startsWith("unknown: ");
        assertThat(judged().of("A-13")).startsWith("unknown: ");
    }
}
