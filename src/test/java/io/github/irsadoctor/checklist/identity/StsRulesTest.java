package io.github.irsadoctor.checklist.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.checklist.Answers;
import io.github.irsadoctor.checklist.FakeCloud;
import io.github.irsadoctor.checklist.FakeCluster;
import io.github.irsadoctor.checklist.Healthy;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Log;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.TrailEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StsRulesTest {

    private static final String OFF =
            "api error RegionDisabledException: STS is not activated in this region for account:111122223333";
    private static final String UNTRUSTED =
            "caused by: Post \"https://sts.eu-west-1.amazonaws.com/\": x509: certificate signed by unknown authority";

    private final FakeCluster cluster = Healthy.cluster();
    private final FakeCloud cloud = FakeCloud.healthy();

    private Answers judged() {
        return Answers.of(new IdentityStep(), Healthy.sources(cluster, cloud));
    }

    private void logged(String text) {
        Log.Line line = new Log.Line(Optional.of(Healthy.NOW.minusSeconds(30)), text);
        cluster.with(Healthy.NAMESPACE, Healthy.POD, new Log("app", false, List.of(line)));
    }

    private void success(long secondsAgo, String session) {
        cloud.with(new TrailEvent(
                Healthy.NOW.minusSeconds(secondsAgo),
                Optional.empty(),
                Healthy.ROLE_ARN,
                session,
                "system:serviceaccount:payments:checkout",
                Optional.empty(),
                Optional.empty(),
                "Boto3/1.34",
                "eu-west-1",
                Optional.empty()));
    }

    @Test
    void an_sts_that_is_switched_off_in_the_region_is_named_with_account_and_region() {
        logged(OFF);

        assertThat(judged().found()).containsExactly("E-07");
        assertThat(judged().finding("E-07").says()).contains("region eu-west-1", "account 111122223333");
    }

    @Test
    void a_region_that_was_switched_on_since_is_history() {
        logged(OFF);
        success(5, "botocore-session-1");

        assertThat(judged().found()).isEmpty();
    }

    @Test
    void the_trace_of_our_own_question_outlives_no_error_of_the_pod() {
        logged(OFF);
        success(5, TrailEvent.OWN_SESSION + "-1");

        assertThat(judged().found()).containsExactly("E-07");
    }

    @Test
    void a_certificate_of_sts_that_is_not_trusted_is_named_and_the_proxys_password_is_not() {
        List<Container.EnvVar> env = new ArrayList<>(Healthy.container().env());
        env.add(Healthy.env("HTTPS_PROXY", "http://user:hush@proxy.example:3128"));
        Container container = Healthy.container(env, Healthy.container().mounts());
        cluster.with(Healthy.pod("checkout", List.of(container), List.of(Healthy.tokenVolume())));
        logged(UNTRUSTED);

        assertThat(judged().found()).containsExactly("E-12");
        assertThat(judged().finding("E-12").toString())
                .contains("sts.eu-west-1.amazonaws.com", "http://proxy.example:3128")
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Post \"https://vault.example/\": x509: certificate signed by unknown authority",
                "Post \"https://sts.eu-west-1.amazonaws.com/\": dial tcp: i/o timeout",
                "InvalidIdentityToken: No OpenIDConnect provider found in your account for " + Healthy.ISSUER,
            })
    void what_only_looks_alike_is_neither(String text) {
        logged(text);

        assertThat(judged().of("E-07")).isEqualTo("clear");
        assertThat(judged().of("E-12")).isEqualTo("clear");
    }

    @Test
    void a_log_that_may_not_be_read_is_unknown() {
        cluster.failing("log", new Seen.Denied<>("get pods/log in payments", "no"));

        assertThat(judged().of("E-07")).isEqualTo("unknown: get pods/log in payments");
        assertThat(judged().of("E-12")).isEqualTo("unknown: get pods/log in payments");
    }
}
