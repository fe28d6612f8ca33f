package io.github.irsadoctor.checklist.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Rule;
import io.github.irsadoctor.checklist.Healthy;
import io.github.irsadoctor.checklist.Ruled;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Event;
import io.github.irsadoctor.facts.Meta;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An annotated account and a pod without variables: which cause is named, by age and webhook. */
class BarePodTest {

    private static final Instant POD = Healthy.POD_CREATED;
    private static final Instant LONG_BEFORE = POD.minus(Duration.ofDays(3));

    /** The ids of the step's rules that find something, those that another makes moot left out. */
    private static List<String> named(Tokened tokened) {
        TokenEvidence seen = tokened.seen();
        List<Rule<? super TokenEvidence>> found = new TokenStep()
                .rules().stream()
                        .filter(rule -> rule.judge(seen) instanceof Judgement.Found)
                        .toList();
        return found.stream()
                .filter(rule -> found.stream().noneMatch(other -> other.moots().contains(rule.id())))
                .map(rule -> rule.id().toString())
                .toList();
    }

    @Test
    void a_healthy_pod_clears_every_rule() {
        TokenEvidence seen = new Tokened().inside(21).seen();

        new TokenStep().rules().forEach(rule -> assertThat(rule.judge(seen)).isEqualTo(Judgement.clear()));
    }

    @Test
    void a_pod_older_than_the_annotation_is_restarted() {
        Tokened older = Tokened.bare().born(LONG_BEFORE, Optional.of(POD.plusSeconds(600)), POD);

        assertThat(named(older)).containsExactly("T-01");
        assertThat(Ruled.commands(Ruled.found(TooEarlyRules.POD_OLDER, older.seen())))
                .containsExactly("kubectl -n payments rollout restart deploy/checkout");
    }

    @Test
    void the_order_of_times_says_so_only_where_no_other_cause_leaves_a_pod_bare() {
        Tokened older = Tokened.bare().born(LONG_BEFORE, Optional.of(POD.plusSeconds(600)), POD);

        assertThat(follows(older.seen())).singleElement().asString().contains("only a new pod gets role and token");
        assertThat(follows(Tokened.bare().born(POD, Optional.of(POD), POD).seen()))
                .isEmpty();
        assertThat(follows(new Tokened().inside(21).seen())).isEmpty();
    }

    private static List<String> follows(TokenEvidence seen) {
        return TokenExhibits.of(seen).stream()
                .filter(Exhibit.Timeline.class::isInstance)
                .flatMap(exhibit -> ((Exhibit.Timeline) exhibit).follows().stream())
                .toList();
    }

    @Test
    void a_pod_older_than_its_whole_account_needs_no_recorded_time() {
        assertThat(named(Tokened.bare().born(POD.plusSeconds(60), Optional.empty(), POD)))
                .containsExactly("T-01");
    }

    @Test
    void without_a_recorded_time_the_pod_is_most_likely_older_and_the_finding_says_what_is_not_known() {
        Tokened untold = Tokened.bare().born(LONG_BEFORE, Optional.empty(), POD);

        assertThat(named(untold)).containsExactly("T-01");
        Finding finding = Ruled.found(TooEarlyRules.POD_OLDER, untold.seen());
        assertThat(finding.says()).contains("is not recorded");
    }

    @Test
    void account_annotation_and_pod_of_one_moment_are_a_race() {
        assertThat(named(Tokened.bare().born(POD, Optional.of(POD), POD))).containsExactly("T-06");
        assertThat(named(Tokened.bare().born(POD.minusSeconds(2), Optional.empty(), POD)))
                .containsExactly("T-06");
    }

    @Test
    void an_annotation_written_later_to_an_account_of_the_same_moment_is_no_race() {
        assertThat(named(Tokened.bare().born(POD, Optional.of(POD.plusSeconds(900)), POD)))
                .containsExactly("T-01");
    }

    @Test
    void an_annotation_that_was_there_before_leaves_the_webhook_to_blame() {
        assertThat(named(Tokened.bare().born(LONG_BEFORE, Optional.of(LONG_BEFORE), POD)))
                .containsExactly("T-04");
    }

    @Test
    void a_later_write_of_the_same_manager_does_not_hide_that_an_earlier_pod_got_its_token() {
        Tokened touched = Tokened.bare().born(LONG_BEFORE, Optional.of(POD.plusSeconds(600)), POD);
        touched.siblings = Seen.of(List.of(sibling(POD.minusSeconds(60))));

        assertThat(named(touched)).containsExactly("T-04");
    }

    @Test
    void a_later_pod_with_its_token_proves_nothing_about_the_time_before() {
        Tokened older = Tokened.bare().born(LONG_BEFORE, Optional.of(POD.plusSeconds(600)), POD);
        older.siblings = Seen.of(List.of(sibling(POD.plusSeconds(900))));

        assertThat(named(older)).containsExactly("T-01");
    }

    private static Pod sibling(Instant created) {
        Pod own = Healthy.pod();
        Meta meta = own.meta();
        return new Pod(
                new Meta(
                        meta.namespace(),
                        "checkout-earlier",
                        "uid-2",
                        created,
                        meta.labels(),
                        Map.of(),
                        meta.owner(),
                        List.of()),
                own.serviceAccount(),
                own.containers(),
                own.volumes(),
                "Running",
                own.node(),
                false,
                own.started());
    }

    @Test
    void a_container_beside_one_with_a_token_was_left_out() {
        Tokened sidecar = Tokened.bare().born(LONG_BEFORE, Optional.of(POD.plusSeconds(600)), POD);
        Container other = Healthy.container();
        sidecar.pod = sidecar.pod.map(it -> Healthy.pod(
                "checkout",
                List.of(it.containers().get(0), renamed(other)),
                List.of(Healthy.tokenVolume()),
                POD,
                Map.of()));

        assertThat(named(sidecar)).containsExactly("T-04");
        assertThat(Ruled.found(WebhookRules.DID_NOTHING, sidecar.seen()).says()).contains("left out");
    }

    private static Container renamed(Container it) {
        return new Container("main", it.image(), false, it.env(), List.of(), it.mounts(), it.state(), it.started(), 0);
    }

    @Test
    void a_missing_webhook_configuration_hides_what_the_times_say() {
        Tokened gone = Tokened.bare().born(LONG_BEFORE, Optional.of(POD.plusSeconds(600)), POD);
        gone.webhook = new Seen.Absent<>("mutatingwebhookconfiguration pod-identity-webhook");

        assertThat(named(gone)).containsExactly("T-02");
    }

    @Test
    void a_missing_webhook_is_only_worth_a_note_while_the_pod_has_its_token() {
        Tokened gone = new Tokened();
        gone.webhook = new Seen.Absent<>("mutatingwebhookconfiguration pod-identity-webhook");

        assertThat(WebhookRules.GONE.judge(gone.seen())).isInstanceOf(Judgement.Noted.class);
    }

    @Test
    void a_webhook_that_may_not_be_read_leaves_it_open_but_the_fault_is_named() {
        Tokened denied = Tokened.bare().born(LONG_BEFORE, Optional.of(LONG_BEFORE), POD);
        denied.webhook = new Seen.Denied<>("get mutatingwebhookconfigurations", "forbidden");

        Ruled.unknown(WebhookRules.GONE, denied.seen());
        Finding finding = Ruled.found(WebhookRules.DID_NOTHING, denied.seen());
        assertThat(finding.evidence())
                .contains(Line.of("webhook", "unknown: not allowed: get mutatingwebhookconfigurations"));
    }

    @Test
    void a_container_named_to_be_skipped_is_found_and_nothing_else() {
        Tokened skipped = Tokened.bare()
                .born(LONG_BEFORE, Optional.of(LONG_BEFORE), POD)
                .annotated("eks.amazonaws.com/skip-containers", "proxy,app");

        assertThat(named(skipped)).containsExactly("T-08");
    }

    @Test
    void names_to_skip_are_not_trimmed_as_the_webhook_does_not_trim_them() {
        Tokened blank = Tokened.bare()
                .born(LONG_BEFORE, Optional.of(LONG_BEFORE), POD)
                .annotated("eks.amazonaws.com/skip-containers", "proxy, app");

        assertThat(named(blank)).containsExactly("T-04");
    }

    @Test
    void an_account_without_a_role_leaves_nothing_to_put_in() {
        Tokened unnamed = Tokened.bare();
        unnamed.account = Seen.of(Healthy.account("checkout", Map.of(), Optional.empty()));

        new TokenStep()
                .rules()
                .forEach(rule -> assertThat(rule.judge(unnamed.seen())).isInstanceOf(Judgement.NotApplicable.class));
    }

    @Test
    void a_workload_without_pods_is_undecided_and_tells_its_last_warning() {
        Tokened none = new Tokened();
        none.hasPod = false;
        none.pod = new Seen.NotAsked<>("deploy/checkout has no pod");
        none.container = new Seen.NotAsked<>("deploy/checkout has no pod");
        none.events = Seen.of(List.of(new Event("Warning", "FailedCreate", "failed calling webhook", Healthy.NOW)));

        Judgement judgement = WebhookRules.DID_NOTHING.judge(none.seen());

        assertThat(((Judgement.Unknown) judgement).unseen().says())
                .endsWith("its last warning: failed calling webhook");
        Ruled.notApplicable(TooEarlyRules.POD_OLDER, none.seen());
        Ruled.clear(WebhookRules.GONE, none.seen());
    }

    @Test
    void a_pod_that_may_not_be_read_leaves_every_rule_unanswered() {
        Tokened denied = new Tokened();
        denied.pod = new Seen.Denied<>("get pods in payments", "forbidden");
        denied.container = new Seen.Denied<>("get pods in payments", "forbidden");

        new TokenStep()
                .rules().stream()
                        .filter(rule -> rule != WebhookRules.GONE)
                        .forEach(rule -> assertThat(rule.judge(denied.seen())).isInstanceOf(Judgement.Unknown.class));
    }
}
