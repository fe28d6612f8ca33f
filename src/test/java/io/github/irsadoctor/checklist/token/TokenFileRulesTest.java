package io.github.irsadoctor.checklist.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Rule;
import io.github.irsadoctor.checklist.Healthy;
import io.github.irsadoctor.checklist.Ruled;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.ProcessUser;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.TokenFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The token file as the container has it: who may read it, and what it holds. */
class TokenFileRulesTest {

    private static final ProcessUser NOBODY = new ProcessUser(65534, Set.of(65534L));
    private static final String UNREADABLE = "WebIdentityErr: unable to read file at " + Healthy.TOKEN_FILE
            + "\ncaused by: open " + Healthy.TOKEN_FILE + ": permission denied";
    private static final String DEFAULT_FILE = "/var/run/secrets/kubernetes.io/serviceaccount/token";

    private static List<Rule<? super TokenEvidence>> inside() {
        return List.of(
                ReadRules.ROOTS_ALONE,
                ReadRules.OTHERS,
                ContentRules.KEPT,
                ContentRules.STALE,
                ContentRules.GARBLED,
                DefaultTokenRule.DEFAULT_TOKEN);
    }

    private static String expired(long at) {
        return "An error occurred (ExpiredTokenException) when calling the AssumeRoleWithWebIdentity operation: Token"
                + " expired: current date/time " + Healthy.NOW.getEpochSecond()
                + " must be before the expiration date/time " + at;
    }

    @ParameterizedTest
    @MethodSource("inside")
    void a_readable_fresh_token_is_clear(Rule<TokenEvidence> rule) {
        Ruled.clear(rule, new Tokened().inside(21).seen());
    }

    @ParameterizedTest
    @MethodSource("inside")
    void what_was_not_permitted_is_no_answer_and_no_fault(Rule<TokenEvidence> rule) {
        Ruled.notApplicable(rule, new Tokened().seen());
        assertThat(rule.essential()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("inside")
    void a_container_without_any_program_leaves_it_open(Rule<TokenEvidence> rule) {
        Tokened distroless = new Tokened();
        distroless.file = new Seen.NotAsked<>("container app has no ls to look with");
        distroless.user = new Seen.NotAsked<>("container app has no id to look with");
        distroless.content = new Seen.NotAsked<>("container app has no cat to look with");

        Ruled.unknown(rule, distroless.seen());
    }

    @ParameterizedTest
    @MethodSource("inside")
    void where_no_variable_names_a_file_the_question_does_not_arise(Rule<TokenEvidence> rule) {
        Ruled.notApplicable(rule, Tokened.bare().seen());
    }

    @Test
    void what_was_proved_is_said() {
        Tokened well = new Tokened().inside(21);

        assertThat(new TokenStep().passed(well.seen()))
                .isEqualTo("Token for sts.amazonaws.com, issued by the cluster, readable, 21 h left");
        assertThat(new TokenStep().untried(well.seen())).isEmpty();
        assertThat(new TokenStep().exhibits(well.seen())).anyMatch(Exhibit.Token.class::isInstance);
    }

    @Test
    void what_was_not_tried_is_said() {
        assertThat(new TokenStep().untried(new Tokened().seen()))
                .contains("the token file itself was not read (it needs --active exec)");
    }

    @Test
    void a_file_that_is_not_there_though_mounted_is_open() {
        Tokened gone = new Tokened().inside(21);
        gone.content = new Seen.Absent<>("file " + Healthy.TOKEN_FILE);

        assertThat(new TokenStep().unseen(gone.seen())).hasSize(1);
    }

    @Test
    void roots_own_file_and_another_user_need_an_fs_group() {
        Tokened old = new Tokened().inside(21).owned("-rw-------", 0, 0, NOBODY);

        assertThat(Ruled.commands(Ruled.found(ReadRules.ROOTS_ALONE, old.seen()))
                        .get(0))
                .startsWith("kubectl -n payments patch deploy/checkout")
                .contains("\"fsGroup\":65534");
        Ruled.clear(ReadRules.OTHERS, old.seen());
    }

    @ParameterizedTest
    @CsvSource({
        "-rw-------, 0, 0, 0",
        "-rw-------, 65534, 0, 65534",
        "-rw-r-----, 0, 65534, 65534",
        "-rw-r--r--, 0, 0, 65534"
    })
    void a_file_that_the_process_may_read_is_clear(String mode, long uid, long gid, long process) {
        Tokened fine = new Tokened().inside(21).owned(mode, uid, gid, new ProcessUser(process, Set.of(process)));

        Ruled.clear(ReadRules.ROOTS_ALONE, fine.seen());
        Ruled.clear(ReadRules.OTHERS, fine.seen());
    }

    @ParameterizedTest
    @CsvSource({"-rw-r-----, 0, 2000", "-rw-------, 1000, 0"})
    void a_process_that_is_neither_owner_nor_in_the_group_is_found(String mode, long uid, long gid) {
        Tokened shut = new Tokened().inside(21).owned(mode, uid, gid, NOBODY);

        assertThat(Ruled.found(ReadRules.OTHERS, shut.seen()).says()).contains("user 65534");
        Ruled.clear(ReadRules.ROOTS_ALONE, shut.seen());
    }

    @Test
    void a_process_that_changed_its_user_is_told_by_its_log() {
        Tokened root = new Tokened().inside(21).owned("-rw-r-----", 0, 2000, new ProcessUser(0, Set.of(0L, 2000L)));
        Ruled.clear(ReadRules.OTHERS, root.seen());

        assertThat(Ruled.found(ReadRules.OTHERS, root.logged(UNREADABLE).seen()).says())
                .contains("runs as another one");
    }

    @Test
    void a_complaint_about_a_file_that_all_may_read_proves_nothing() {
        Ruled.clear(
                ReadRules.OTHERS, new Tokened().inside(21).logged(UNREADABLE).seen());
    }

    @Test
    void a_refused_cat_is_enough_where_nothing_else_could_be_asked() {
        Tokened refused = new Tokened();
        refused.file = new Seen.NotAsked<>("container app has no ls to look with");
        refused.content = Seen.of(new TokenFile.Unreadable("cat: Permission denied"));

        Ruled.found(ReadRules.OTHERS, refused.seen());
        Ruled.unknown(ReadRules.ROOTS_ALONE, refused.seen());
    }

    @Test
    void an_application_that_keeps_an_older_token_than_the_file_is_found() {
        Tokened kept = new Tokened()
                .inside(21)
                .logged(expired(Healthy.NOW.minusSeconds(3600).getEpochSecond()));

        assertThat(Ruled.commands(Ruled.found(ContentRules.KEPT, kept.seen())))
                .containsExactly("kubectl -n payments rollout restart deploy/checkout");
        Ruled.clear(ContentRules.STALE, kept.seen());
    }

    @Test
    void an_expired_file_is_the_kubelets_and_not_the_applications() {
        Tokened stale = new Tokened()
                .inside(-1)
                .logged(expired(Healthy.NOW.minusSeconds(3600).getEpochSecond()));

        Ruled.found(ContentRules.STALE, stale.seen());
        Ruled.clear(ContentRules.KEPT, stale.seen());
    }

    @Test
    void a_token_too_old_without_a_date_is_kept_if_the_file_was_newer_then() {
        Tokened kept = new Tokened().inside(21).logged("ExpiredTokenException: Token too old: 441398");

        Ruled.found(ContentRules.KEPT, kept.seen());
    }

    @Test
    void whether_a_token_is_kept_stays_open_without_the_log() {
        Tokened blind = new Tokened().inside(21);
        blind.errors = new Seen.Denied<>("get pods/log in payments", "forbidden");

        Ruled.unknown(ContentRules.KEPT, blind.seen());
        Ruled.unknown(DefaultTokenRule.DEFAULT_TOKEN, blind.seen());
        Ruled.clear(ContentRules.STALE, blind.seen());
    }

    @Test
    void text_behind_the_token_is_found() {
        Tokened garbled = new Tokened().inside(21);
        garbled.content = Seen.of(new TokenFile.Garbled("312 characters follow the token"));

        assertThat(Ruled.found(ContentRules.GARBLED, garbled.seen()).says()).contains("312 characters");
        Ruled.notApplicable(ContentRules.STALE, garbled.seen());
    }

    @Test
    void a_path_to_the_default_token_is_found_and_named_once() {
        Tokened wrong = Tokened.withContainer(Healthy.container(
                List.of(Healthy.env(Injected.ROLE, Healthy.ROLE_ARN), Healthy.env(Injected.FILE, DEFAULT_FILE)),
                Healthy.container().mounts()));

        Ruled.found(DefaultTokenRule.DEFAULT_TOKEN, wrong.seen());
        Ruled.clear(HandSetRule.HAND_SET, wrong.seen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://kubernetes.default.svc", Healthy.ISSUER})
    void a_token_for_the_api_server_is_found_wherever_it_lies(String audience) {
        Tokened wrong = new Tokened().inside(21).holding(Tokened.token(List.of(audience), 21));

        assertThat(Ruled.found(DefaultTokenRule.DEFAULT_TOKEN, wrong.seen()).says())
                .contains("Kubernetes API");
    }

    @Test
    void a_token_without_audience_in_sts_answer_is_another_file_even_unseen() {
        Tokened told = new Tokened().logged("InvalidIdentityToken: Missing a required claim: aud");

        assertThat(Ruled.found(DefaultTokenRule.DEFAULT_TOKEN, told.seen()).says())
                .contains("sends another token");
    }

    @Test
    void a_wrong_audience_that_the_provider_accepts_by_now_is_worth_knowing_and_proves_nothing() {
        Tokened told = new Tokened().inside(21).logged("InvalidIdentityToken: Incorrect token audience");
        assertThat(DefaultTokenRule.DEFAULT_TOKEN.judge(told.seen())).isInstanceOf(Judgement.Noted.class);

        told.accepted = Seen.of(List.of("sts.amazonaws.com.cn"));
        Ruled.clear(DefaultTokenRule.DEFAULT_TOKEN, told.seen());
    }

    @Test
    void a_role_out_of_a_config_map_is_told_by_the_real_environment() {
        Container.EnvVar from =
                new Container.EnvVar(Injected.ROLE, Optional.empty(), Optional.of("configmap app/role"));
        Tokened other = Tokened.withContainer(Healthy.container(
                List.of(from, Healthy.env(Injected.FILE, Healthy.TOKEN_FILE)),
                Healthy.container().mounts()));
        Ruled.notApplicable(OtherRoleRule.OTHER_ROLE, other.seen());

        other.environment = Seen.of(List.of(Healthy.env(Injected.ROLE, "arn:aws:iam::111122223333:role/archive")));
        Ruled.found(OtherRoleRule.OTHER_ROLE, other.seen());
        Ruled.clear(HandSetRule.HAND_SET, other.seen());

        other.environment = Seen.of(List.of(Healthy.env(Injected.ROLE, Healthy.ROLE_ARN)));
        Ruled.clear(OtherRoleRule.OTHER_ROLE, other.seen());
    }
}
