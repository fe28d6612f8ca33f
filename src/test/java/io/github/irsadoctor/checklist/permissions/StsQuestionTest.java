package io.github.irsadoctor.checklist.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.Blocked;
import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.check.Observation;
import io.github.irsadoctor.checklist.Answers;
import io.github.irsadoctor.checklist.FakeActions;
import io.github.irsadoctor.checklist.FakeCloud;
import io.github.irsadoctor.checklist.FakeCluster;
import io.github.irsadoctor.checklist.Healthy;
import io.github.irsadoctor.facts.Actions;
import io.github.irsadoctor.facts.AssumeAnswer;
import io.github.irsadoctor.facts.AssumeQuestion;
import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.Unseen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a fresh token proves, what it does not, and what becomes of the step where STS was not heard. */
class StsQuestionTest {

    private static final AssumeAnswer LET_IN =
            new AssumeAnswer.Assumed("arn:aws:sts::111122223333:assumed-role/checkout/irsa-doctor", FakeCloud.PROVIDER);

    private final FakeCluster cluster = Healthy.cluster();
    private final FakeCloud cloud = FakeCloud.healthy();
    private final FakeActions actions = new FakeActions();
    private final PermissionStep step = new PermissionStep();

    private PermissionEvidence seen() {
        return step.gather(Healthy.sources(cluster, cloud, actions));
    }

    private Observation observed() {
        List<Observation> observations = step.observations(seen());
        assertThat(observations).hasSize(1);
        return observations.get(0);
    }

    private void refuses(String code, String message) {
        actions.with(new AssumeAnswer.Refused(code, message));
    }

    private void trusts(String policy) {
        cloud.with(FakeCloud.roleTrusting(policy));
    }

    @Test
    void it_asks_as_the_pod_would_and_says_what_that_proves() {
        actions.with(LET_IN);

        AssumeQuestion asked = seen().sts().question().value().orElseThrow();
        assertThat(asked.subject()).hasToString("system:serviceaccount:payments:checkout");
        assertThat(asked.pod()).contains(new AssumeQuestion.BoundPod(Healthy.POD, "uid-pod"));
        assertThat(asked.audience()).isEqualTo("sts.amazonaws.com");
        assertThat(asked.role()).hasToString(Healthy.ROLE_ARN);
        assertThat(step.passed(seen())).contains("lets a fresh token of payments/checkout", "from here");
        assertThat(step.untried(seen())).isEmpty();
        assertThat(step.unseen(seen())).isEmpty();
        Exhibit.Fields shown = (Exhibit.Fields) step.exhibits(seen()).get(0);
        assertThat(shown.title()).isEqualTo("STS asked");
        assertThat(shown.lines()).extracting(Line::value).anyMatch(value -> value.contains("that the pod uses such"));
    }

    @Test
    void a_token_that_is_let_in_proves_the_chain_of_iam_and_nothing_of_the_pod() {
        actions.with(LET_IN);

        assertThat(observed().success()).isTrue();
        assertThat(observed().proved())
                .containsExactlyInAnyOrder(Link.ARN_SYNTAX, Link.PROVIDER, Link.AUDIENCE, Link.TRUST, Link.SUBJECT);
    }

    @ParameterizedTest
    @CsvSource({
        "InvalidIdentityToken, No OpenIDConnect provider found in your account for " + Healthy.ISSUER + ", ''",
        "InvalidIdentityToken, Incorrect token audience, PROVIDER",
        "AccessDenied, Not authorized to perform sts:AssumeRoleWithWebIdentity, PROVIDER AUDIENCE",
    })
    void a_refusal_is_an_error_of_now_that_proves_what_came_before_it(String code, String message, String proved) {
        refuses(code, message);

        assertThat(observed().success()).isFalse();
        assertThat(observed().outlived()).isFalse();
        assertThat(observed().at()).contains(Healthy.NOW);
        assertThat(observed().says()).isEqualTo(code + ": " + message);
        List<Link> more = Stream.of(proved.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Link::valueOf)
                .toList();
        assertThat(observed().proved()).contains(Link.ARN_SYNTAX).hasSize(1 + more.size());
        assertThat(observed().proved()).containsAll(more);
        assertThat(step.unseen(seen())).isEmpty();
        Blocked blocked = step.blocked(seen()).orElseThrow();
        assertThat(blocked.unseen().says()).contains("does not let a fresh token", message);
        assertThat(blocked.explainedBy())
                .contains(Link.PROVIDER, Link.AUDIENCE, Link.TRUST, Link.SUBJECT)
                .doesNotContain(Link.PERMISSION, Link.PRECEDENCE);
    }

    @Test
    void a_refusal_that_may_pass_or_hangs_on_the_pods_own_request_proves_nothing() {
        refuses("Throttling", "Rate exceeded");
        assertThat(step.observations(seen())).isEmpty();

        trusts(FakeCloud.trustPolicy()
                .replace(
                        "\"StringEquals\":{",
                        "\"IpAddress\":{\"aws:SourceIp\":\"203.0.113.0/24\"},\"StringEquals\":{"));
        refuses("AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity");
        assertThat(step.observations(seen())).isEmpty();
        assertThat(step.unseen(seen()))
                .extracting(Unseen::missing)
                .containsExactly("an answer of STS to the pod itself");
    }

    @Test
    void a_role_that_is_spelt_wrong_is_not_proved_well_spelt_by_the_answer_to_the_right_spelling() {
        cluster.with(Healthy.account(
                "checkout", Map.of(ServiceAccount.ROLE_ARN, Healthy.ROLE_ARN + " "), Optional.of(Healthy.ANNOTATED)));
        actions.with(LET_IN);

        assertThat(observed().proved()).contains(Link.TRUST).doesNotContain(Link.ARN_SYNTAX);
    }

    @Test
    void what_lies_above_the_permitted_level_is_not_tried_and_leaves_the_step_as_it_is() {
        actions.with(LET_IN);
        Sources capped = Healthy.sources(cluster, cloud, Actions.capped(Intrusion.EXEC, actions));
        PermissionEvidence seen = step.gather(capped);

        assertThat(actions.asked()).isEmpty();
        assertThat(step.untried(seen)).contains("STS itself was not asked");
        assertThat(step.unseen(seen)).isEmpty();
        assertThat(step.observations(seen)).isEmpty();
    }

    static Stream<Seen<AssumeAnswer>> failures() {
        return Stream.of(
                new Seen.Denied<>("create serviceaccounts/token in payments", "forbidden"),
                new Seen.TimedOut<>("sts:AssumeRoleWithWebIdentity", Duration.ofSeconds(4)),
                new Seen.Broken<>("sts:AssumeRoleWithWebIdentity", "503"),
                new Seen.NotAsked<>("no region is known"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_question_that_failed_makes_the_step_unknown_and_no_rule(Seen<AssumeAnswer> failure) {
        actions.failing("assume", failure);

        assertThat(step.unseen(seen())).hasSize(1);
        assertThat(step.observations(seen())).isEmpty();
        assertThat(step.untried(seen())).isEmpty();
        assertThat(Answers.of(step, Healthy.sources(cluster, cloud, actions))
                        .answers()
                        .values())
                .containsOnly("clear");
    }

    @Test
    void where_no_role_is_named_nothing_is_asked() {
        cluster.with(Healthy.account("checkout", Map.of(), Optional.empty()));
        cluster.with(Healthy.pod("checkout", List.of(Healthy.plainContainer()), List.of()));

        seen();
        assertThat(actions.asked()).isEmpty();
    }

    @Test
    void where_the_pod_uses_pod_identity_nothing_is_asked() {
        cluster.with(Healthy.pod(
                "checkout",
                List.of(Healthy.container(
                        List.of(Healthy.env(
                                "AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://169.254.170.23/v1/credentials")),
                        List.of())),
                List.of()));

        assertThat(step.unseen(seen())).isEmpty();
        assertThat(actions.asked()).isEmpty();
    }
}
