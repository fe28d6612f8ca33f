package io.github.irsadoctor.checklist.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.check.Observation;
import io.github.irsadoctor.checklist.Healthy;
import io.github.irsadoctor.checklist.Ruled;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.checklist.scene.Restart;
import io.github.irsadoctor.checklist.scene.RoleMeant;
import io.github.irsadoctor.checklist.scene.Variables;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.FileEntry;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Trail;
import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.iam.ErrorReader;
import io.github.irsadoctor.iam.RoleArn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentityRulesTest {

    private static final String AS_NODE = "AccessDenied: User: arn:aws:sts::111122223333:assumed-role/nodes/"
            + "i-0abc1234def567890 is not authorized to perform: s3:PutObject on resource: \"arn:aws:s3:::b/x\" because no"
            + " identity-based policy allows the s3:PutObject action";
    private static final String AS_ROLE =
            AS_NODE.replace("nodes/i-0abc1234def567890", "checkout/botocore-session-1700000000");
    private static final String REFUSED = "An error occurred (AccessDenied) when calling the AssumeRoleWithWebIdentity"
            + " operation: Not authorized to perform sts:AssumeRoleWithWebIdentity";
    private static final String NO_PROVIDER = "An error occurred (InvalidIdentityToken) when calling the"
            + " AssumeRoleWithWebIdentity operation: No OpenIDConnect provider found in your account for "
            + Healthy.ISSUER;
    private static final String GLOBAL = "Connect timeout on endpoint URL: \"https://sts.amazonaws.com/\"";

    private Container container = Healthy.container();
    private Seen<List<LoggedError>> errors = Seen.of(List.of());
    private Seen<Trail> trail = Seen.of(new Trail(List.of(), Map.of()));
    private Seen<RoleMeant> meant =
            Seen.of(new RoleMeant(Healthy.ROLE_ARN, RoleMeant.From.ANNOTATION, RoleArn.parse(Healthy.ROLE_ARN)));

    private Seen<List<Container.EnvVar>> environment = new Seen.NotTried<>("not tried: it needs --active exec");
    private Seen<FileEntry> credentials = new Seen.NotTried<>("not tried: it needs --active exec");

    private IdentityEvidence seen() {
        return new IdentityEvidence(
                Optional.empty(),
                Seen.of("checkout"),
                Seen.of(Healthy.pod()),
                Seen.of(container),
                new Variables(Seen.of(container), environment),
                credentials,
                Seen.of("eu-west-1"),
                Seen.of(Healthy.deployment()),
                meant,
                errors,
                trail,
                new Restart(Healthy.NAMESPACE, Seen.of(Healthy.deployment()), Optional.of(Healthy.pod())));
    }

    private void logged(String text, Optional<String> outlived) {
        errors = Seen.of(ErrorReader.read(text).stream()
                .map(error -> new LoggedError(
                        error, Optional.of(Healthy.NOW.minusSeconds(30)), "log of container app", outlived))
                .toList());
        assertThat(errors.value().orElseThrow()).isNotEmpty();
    }

    private void plus(Container.EnvVar... more) {
        List<Container.EnvVar> env = new ArrayList<>(container.env());
        env.addAll(List.of(more));
        container = Healthy.container(env, container.mounts());
    }

    private void envFrom(String secret) {
        container = new Container(
                container.name(),
                container.image(),
                false,
                container.env(),
                List.of(new Container.EnvFrom("secret", secret, "")),
                container.mounts(),
                container.state(),
                container.started(),
                0);
    }

    private void success(Instant at) {
        success(at, "botocore-session-1");
    }

    private void success(Instant at, String session) {
        trail = Seen.of(new Trail(
                List.of(new TrailEvent(
                        at,
                        Optional.empty(),
                        Healthy.ROLE_ARN,
                        session,
                        "system:serviceaccount:payments:checkout",
                        Optional.empty(),
                        Optional.empty(),
                        "Boto3/1.34",
                        "eu-west-1",
                        Optional.empty())),
                Map.of()));
    }

    @Test
    void a_healthy_pod_with_a_quiet_log_clears_every_rule() {
        new IdentityStep()
                .rules()
                .forEach(rule -> assertThat(rule.judge(seen())).isEqualTo(Judgement.clear()));
    }

    @Test
    void static_keys_are_found_and_their_values_never_told() {
        plus(Healthy.env("AWS_ACCESS_KEY_ID", "AKIAEXAMPLE"), Healthy.env("AWS_SECRET_ACCESS_KEY", "hush"));

        assertThat(Ruled.found(StaticKeysRule.STATIC_KEYS, seen()).toString()).doesNotContain("AKIAEXAMPLE", "hush");
        assertThat(new IdentityStep().exhibits(seen()).toString()).doesNotContain("AKIAEXAMPLE", "hush");
    }

    @Test
    void keys_from_a_secret_are_found() {
        plus(new Container.EnvVar("AWS_ACCESS_KEY_ID", Optional.empty(), Optional.of("secret minio/id")));

        assertThat(Ruled.found(StaticKeysRule.STATIC_KEYS, seen())
                        .evidence()
                        .get(0)
                        .value())
                .isEqualTo("from secret minio/id");
    }

    @Test
    void keys_that_are_named_and_empty_are_no_fault() {
        plus(Healthy.env("AWS_ACCESS_KEY_ID", ""), Healthy.env("AWS_SECRET_ACCESS_KEY", ""));

        Ruled.clear(StaticKeysRule.STATIC_KEYS, seen());
    }

    @Test
    void keys_of_a_pod_that_is_meant_to_have_no_role_are_its_own_business() {
        plus(Healthy.env("AWS_ACCESS_KEY_ID", "AKIAEXAMPLE"));
        meant = new Seen.Absent<>("a role named");

        Ruled.notApplicable(StaticKeysRule.STATIC_KEYS, seen());
    }

    @Test
    void a_secret_taken_whole_leaves_it_open_until_sts_was_used() {
        envFrom("settings");
        Ruled.unknown(StaticKeysRule.STATIC_KEYS, seen());

        success(Healthy.NOW.minusSeconds(60));
        Ruled.clear(StaticKeysRule.STATIC_KEYS, seen());
    }

    @Test
    void a_success_of_an_earlier_run_says_nothing_about_this_one() {
        envFrom("settings");
        success(Healthy.POD_CREATED.minusSeconds(60));

        Ruled.unknown(StaticKeysRule.STATIC_KEYS, seen());
    }

    @Test
    void a_success_of_our_own_question_says_nothing_about_the_pod() {
        envFrom("settings");
        success(Healthy.NOW.minusSeconds(5), "irsa-doctor-1");

        Ruled.unknown(StaticKeysRule.STATIC_KEYS, seen());
    }

    @Test
    void a_refused_key_in_the_log_tells_what_the_secret_holds() {
        envFrom("settings");
        logged(
                "InvalidAccessKeyId: The AWS Access Key Id you provided does not exist in our records. status code: 403",
                Optional.empty());

        assertThat(Ruled.found(StaticKeysRule.STATIC_KEYS, seen()).says()).contains("secret settings");
    }

    @Test
    void a_time_out_at_the_global_endpoint_is_mended_on_the_service_account() {
        container = Healthy.container(
                List.of(Healthy.env("AWS_ROLE_ARN", Healthy.ROLE_ARN)),
                Healthy.container().mounts());
        logged(GLOBAL, Optional.empty());

        assertThat(Ruled.commands(Ruled.found(LogRules.GLOBAL_ENDPOINT, seen())))
                .containsExactly(
                        "kubectl -n payments annotate serviceaccount checkout"
                                + " eks.amazonaws.com/sts-regional-endpoints=true --overwrite",
                        "kubectl -n payments rollout restart deploy/checkout");
    }

    @Test
    void a_time_out_at_the_regional_endpoint_is_not_the_global_one() {
        container = Healthy.container(
                List.of(Healthy.env("AWS_ROLE_ARN", Healthy.ROLE_ARN)),
                Healthy.container().mounts());
        logged(GLOBAL.replace("sts.", "sts.eu-west-1."), Optional.empty());

        Ruled.clear(LogRules.GLOBAL_ENDPOINT, seen());
    }

    @Test
    void a_session_of_the_node_is_a_symptom() {
        logged(AS_NODE, Optional.empty());

        assertThat(Ruled.found(LogRules.NODE_ROLE, seen()).says()).contains("node's role nodes");
        assertThat(LogRules.NODE_ROLE.symptom()).isTrue();
        assertThat(ActualIdentity.of(seen())).isEqualTo("node role nodes");
    }

    @Test
    void an_outlived_session_of_the_node_is_none() {
        logged(AS_NODE, Optional.of("the log goes on and does not repeat it"));

        Ruled.clear(LogRules.NODE_ROLE, seen());
        assertThat(new IdentityStep().observations(seen())).allMatch(Observation::outlived);
    }

    @Test
    void a_log_that_may_not_be_read_is_unknown_and_not_essential() {
        errors = new Seen.Denied<>("get pods/log in payments", "forbidden");

        Ruled.unknown(LogRules.NODE_ROLE, seen());
        Ruled.unknown(LogRules.GLOBAL_ENDPOINT, seen());
        assertThat(new IdentityStep().rules()).noneMatch(rule -> rule.essential());
    }

    @Test
    void a_refusal_of_the_trust_policy_proves_token_provider_and_audience() {
        logged(REFUSED, Optional.empty());

        assertThat(proved())
                .contains(Link.INJECTION, Link.ARN_SYNTAX, Link.TOKEN, Link.PROVIDER, Link.AUDIENCE)
                .doesNotContain(Link.TRUST, Link.SUBJECT, Link.ANNOTATION);
        assertThat(ActualIdentity.of(seen())).isEqualTo("AccessDenied");
    }

    @Test
    void a_refusal_of_another_role_proves_nothing_about_the_role_that_is_meant() {
        plus(Healthy.env("AWS_ROLE_ARN", "arn:aws:iam::111122223333:role/before"));
        logged(REFUSED, Optional.empty());

        assertThat(proved()).doesNotContain(Link.INJECTION, Link.ARN_SYNTAX, Link.PROVIDER);
    }

    @Test
    void a_missing_provider_proves_nothing_about_the_trust_policy() {
        logged(NO_PROVIDER, Optional.empty());

        assertThat(proved()).contains(Link.ARN_SYNTAX).doesNotContain(Link.PROVIDER, Link.AUDIENCE, Link.TRUST);
    }

    @Test
    void an_action_refused_to_the_role_proves_everything_up_to_the_subject() {
        logged(AS_ROLE, Optional.empty());

        assertThat(proved())
                .contains(Link.SERVICE_ACCOUNT, Link.TRUST, Link.SUBJECT)
                .doesNotContain(Link.PERMISSION);
        assertThat(ActualIdentity.of(seen())).isEqualTo("role checkout");
    }

    private Set<Link> proved() {
        List<Observation> observations = new IdentityStep().observations(seen());
        assertThat(observations).hasSize(1);
        return observations.get(0).proved();
    }
}
