package io.github.irsadoctor.checklist.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.checklist.Healthy;
import io.github.irsadoctor.checklist.Ruled;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Workload;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Variables the container sets itself, and those that only look like it. */
class HandSetRuleTest {

    private static final String OTHER = "arn:aws:iam::111122223333:role/before";

    private static Container with(Container.EnvVar... env) {
        return Healthy.container(List.of(env), Healthy.container().mounts());
    }

    private static Container.EnvVar role(String arn) {
        return Healthy.env(Injected.ROLE, arn);
    }

    private static Container.EnvVar file(String path) {
        return Healthy.env(Injected.FILE, path);
    }

    private static Seen<Workload> templateWith(Container.EnvVar... env) {
        Workload plain = Healthy.deployment();
        return Seen.of(new Workload(
                plain.name(),
                plain.meta(),
                plain.serviceAccount(),
                plain.templateAnnotations(),
                List.of(Healthy.container(List.of(env), List.of())),
                plain.selector(),
                false,
                1));
    }

    @Test
    void half_a_pair_is_found_and_taken_out_of_the_template() {
        Tokened half = Tokened.withContainer(with(role(OTHER)));
        half.workload = templateWith(role(OTHER));

        assertThat(Ruled.commands(Ruled.found(HandSetRule.HAND_SET, half.seen())))
                .containsExactly("kubectl -n payments set env deploy/checkout -c app AWS_ROLE_ARN-");
    }

    @Test
    void half_a_pair_is_open_where_the_rest_may_come_from_a_secret() {
        Container plain = with(role(Healthy.ROLE_ARN));
        Container from = new Container(
                plain.name(),
                plain.image(),
                false,
                plain.env(),
                List.of(new Container.EnvFrom("secret", "settings", "")),
                plain.mounts(),
                plain.state(),
                plain.started(),
                0);

        Ruled.unknown(HandSetRule.HAND_SET, Tokened.withContainer(from).seen());
    }

    @Test
    void another_role_in_the_template_is_set_by_hand() {
        Tokened other = Tokened.withContainer(with(role(OTHER), file(Healthy.TOKEN_FILE)));
        other.workload = templateWith(role(OTHER));

        assertThat(Ruled.commands(Ruled.found(OtherRoleRule.OTHER_ROLE, other.seen())))
                .containsExactly("kubectl -n payments set env deploy/checkout -c app AWS_ROLE_ARN-");
        Ruled.clear(HandSetRule.HAND_SET, other.seen());
        Ruled.clear(TooEarlyRules.POD_OLDER, other.seen());
    }

    @Test
    void another_role_that_no_template_sets_is_what_the_annotation_named_before() {
        Tokened stale = Tokened.withContainer(with(role(OTHER), file(Healthy.TOKEN_FILE)));

        Ruled.clear(HandSetRule.HAND_SET, stale.seen());
        Ruled.clear(OtherRoleRule.OTHER_ROLE, stale.seen());
        assertThat(Ruled.found(TooEarlyRules.POD_OLDER, stale.seen()).says())
                .contains("still has the role that its service account named before");
    }

    @Test
    void a_pair_set_by_hand_that_is_right_and_mounted_is_no_fault() {
        Tokened right = Tokened.withContainer(with(role(Healthy.ROLE_ARN), file(Healthy.TOKEN_FILE)));
        right.workload = templateWith(role(Healthy.ROLE_ARN), file(Healthy.TOKEN_FILE));

        Ruled.clear(HandSetRule.HAND_SET, right.seen());
        Ruled.clear(OtherRoleRule.OTHER_ROLE, right.seen());
    }

    @Test
    void a_path_where_no_web_identity_token_is_mounted_is_found() {
        Tokened wrong = Tokened.withContainer(with(role(Healthy.ROLE_ARN), file("/etc/vault/token")));

        assertThat(Ruled.found(HandSetRule.HAND_SET, wrong.seen()).says()).contains("no web identity token is mounted");
    }

    @Test
    void the_path_of_a_windows_container_leads_to_the_same_mount() {
        Tokened windows = Tokened.withContainer(
                with(role(Healthy.ROLE_ARN), file("C:\\var\\run\\secrets\\eks.amazonaws.com\\serviceaccount\\token")));

        Ruled.clear(HandSetRule.HAND_SET, windows.seen());
    }

    @Test
    void a_role_taken_from_a_secret_is_open() {
        Container.EnvVar hidden = new Container.EnvVar(Injected.ROLE, Optional.empty(), Optional.of("secret a/b"));

        Ruled.unknown(
                HandSetRule.HAND_SET,
                Tokened.withContainer(with(hidden, file(Healthy.TOKEN_FILE))).seen());
    }
}
