package io.github.irsadoctor.checklist.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.checklist.Healthy;
import io.github.irsadoctor.checklist.Ruled;
import io.github.irsadoctor.checklist.scene.RoleMeant;
import io.github.irsadoctor.facts.Addon;
import io.github.irsadoctor.facts.Meta;
import io.github.irsadoctor.facts.PodIdentityAssociation;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotationRulesTest {

    private static final String RESTART = "kubectl -n payments rollout restart deploy/checkout";

    @Test
    void a_healthy_account_clears_every_rule() {
        AnnotationEvidence seen = new Annotated().seen();

        new AnnotationStep()
                .rules()
                .forEach(rule -> assertThat(rule.judge(seen)).isEqualTo(Judgement.clear()));
    }

    @Test
    void a_missing_annotation_is_mended_with_the_role_the_user_named() {
        Annotated bare = Annotated.bare(Map.of());
        bare.meant = Annotated.meant(Healthy.ROLE_ARN, RoleMeant.From.OPTION);

        Finding finding = Ruled.found(MissingRule.MISSING, bare.seen());

        assertThat(Ruled.commands(finding))
                .containsExactly(
                        "kubectl -n payments annotate serviceaccount checkout eks.amazonaws.com/role-arn="
                                + Healthy.ROLE_ARN,
                        RESTART);
    }

    @Test
    void an_empty_annotation_counts_as_missing() {
        Ruled.found(
                MissingRule.MISSING,
                Annotated.bare(Map.of(ServiceAccount.ROLE_ARN, "")).seen());
    }

    @Test
    void an_add_on_without_a_role_is_named_as_the_reason() {
        Annotated bare = Annotated.bare(Map.of());
        bare.addon = Seen.of(new Addon("aws-ebs-csi-driver", "v1.40", Optional.empty()));

        Finding finding = Ruled.found(MissingRule.MISSING, bare.seen());

        assertThat(finding.says()).startsWith("EKS add-on aws-ebs-csi-driver has no role");
        assertThat(finding.fixes().get(0).title()).isEqualTo("Set the role on the add-on");
    }

    @Test
    void the_role_of_an_add_on_is_set_again_through_the_add_on() {
        Annotated bare = Annotated.bare(Map.of());
        bare.addon = Seen.of(new Addon("aws-ebs-csi-driver", "v1.40", Optional.of(Healthy.ROLE_ARN)));

        assertThat(Ruled.commands(Ruled.found(MissingRule.MISSING, bare.seen())))
                .contains("aws eks update-addon --cluster-name demo --region eu-west-1 --addon-name aws-ebs-csi-driver"
                        + " --service-account-role-arn " + Healthy.ROLE_ARN + " --resolve-conflicts PRESERVE");
    }

    @Test
    void a_deleted_account_is_unknown_in_one_sentence_and_no_missing_annotation() {
        Annotated gone = new Annotated();
        gone.account = new Seen.Absent<>("serviceaccount payments/checkout");

        Judgement judgement = MissingRule.MISSING.judge(gone.seen());

        assertThat(judgement).isInstanceOf(Judgement.Unknown.class);
        assertThat(((Judgement.Unknown) judgement).unseen().says())
                .startsWith("serviceaccount payments/checkout does not exist any more");
    }

    @Test
    void an_account_that_may_not_be_read_leaves_every_rule_unanswered() {
        Annotated denied = new Annotated();
        denied.account = new Seen.Denied<>("get serviceaccounts in payments", "forbidden");
        denied.meant = new Seen.Denied<>("get serviceaccounts in payments", "forbidden");
        denied.role = new Seen.Denied<>("get serviceaccounts in payments", "forbidden");

        new AnnotationStep()
                .rules()
                .forEach(rule -> assertThat(rule.judge(denied.seen())).isInstanceOf(Judgement.Unknown.class));
    }

    @Test
    void without_a_pod_only_the_association_tells_whether_a_role_is_missing() {
        Annotated bare = Annotated.bare(Map.of());
        bare.pod = new Seen.NotAsked<>("deploy/checkout has no pod");
        Ruled.found(MissingRule.MISSING, bare.seen());

        bare.association = new Seen.Denied<>("eks:ListPodIdentityAssociations", "AccessDenied");
        Ruled.unknown(MissingRule.MISSING, bare.seen());
    }

    @Test
    void a_pod_made_before_its_association_is_not_told_to_use_irsa() {
        Annotated bare = Annotated.bare(Map.of());
        bare.association = Seen.of(
                new PodIdentityAssociation("a-1", "payments", "checkout", Optional.empty(), Optional.of(Healthy.NOW)));

        Ruled.unknown(MissingRule.MISSING, bare.seen());
    }

    @Test
    void a_container_that_names_role_and_token_itself_needs_no_annotation() {
        Annotated bare = Annotated.bare(Map.of());
        bare.container = Seen.of(Healthy.container());

        Ruled.notApplicable(MissingRule.MISSING, bare.seen());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iam.amazonaws.com/role",
                "eks.amazonaws.com/role-am",
                "eks.amazonaws.com/rolearn",
                "eks.amazonaws.com/iam-role-arn",
                "EKS.amazonaws.com/role-arn"
            })
    void a_key_that_means_the_role_but_is_not_read_is_named(String key) {
        Finding finding = Ruled.found(
                MisplacedRules.WRONG_KEY,
                Annotated.bare(Map.of(key, Healthy.ROLE_ARN)).seen());

        assertThat(finding.says()).contains(key);
        assertThat(Ruled.commands(finding).get(0)).endsWith("=" + Healthy.ROLE_ARN + " " + key + "-");
    }

    @Test
    void other_keys_of_the_webhook_and_of_others_are_no_misspelt_role() {
        Map<String, String> others = Map.of(
                "eks.amazonaws.com/audience", "sts.amazonaws.com",
                "eks.amazonaws.com/token-expiration", "86400",
                "meta.helm.sh/release-name", "checkout");

        Ruled.clear(MisplacedRules.WRONG_KEY, Annotated.bare(others).seen());
    }

    @Test
    void a_kube2iam_key_on_the_pod_is_found_though_the_account_has_no_annotation_at_all() {
        Annotated bare = Annotated.bare(Map.of());
        bare.pod = Seen.of(Healthy.pod(
                "checkout",
                List.of(Healthy.plainContainer()),
                List.of(),
                Healthy.POD_CREATED,
                Map.of("iam.amazonaws.com/role", "checkout")));

        Finding finding = Ruled.found(MisplacedRules.WRONG_KEY, bare.seen());

        assertThat(finding.evidence())
                .contains(
                        Line.of("found on", "pod " + Healthy.POD),
                        Line.of("annotation", "iam.amazonaws.com/role: checkout"));
    }

    @Test
    void the_right_key_on_the_template_is_named_with_the_object_that_carries_it() {
        Annotated bare = Annotated.bare(Map.of());
        bare.workload = Seen.of(templateWith(Map.of(ServiceAccount.ROLE_ARN, Healthy.ROLE_ARN)));

        Finding finding = Ruled.found(MisplacedRules.WRONG_OBJECT, bare.seen());

        assertThat(finding.says()).contains("pod template of deploy/checkout");
        assertThat(Ruled.commands(finding).get(0)).endsWith("eks.amazonaws.com/role-arn=" + Healthy.ROLE_ARN);
        assertThat(MisplacedRules.WRONG_OBJECT.moots()).contains(MissingRule.MISSING.id());
    }

    @Test
    void the_key_on_the_template_is_harmless_where_the_account_has_it_too() {
        Annotated both = new Annotated();
        both.workload = Seen.of(templateWith(Map.of(ServiceAccount.ROLE_ARN, Healthy.ROLE_ARN)));

        Ruled.clear(MisplacedRules.WRONG_OBJECT, both.seen());
    }

    private static Workload templateWith(Map<String, String> annotations) {
        Workload plain = Healthy.deployment();
        Meta meta = plain.meta();
        return new Workload(
                plain.name(),
                meta,
                plain.serviceAccount(),
                annotations,
                plain.containers(),
                plain.selector(),
                false,
                1);
    }

    @Test
    void a_malformed_arn_is_marked_and_repaired_where_only_one_thing_can_be_meant() {
        String written = "arn:aws:iam::111122223333\\:role/checkout";
        Annotated malformed = Annotated.naming(written);
        malformed.meant = Seen.of(new RoleMeant(
                written,
                RoleMeant.From.ANNOTATION,
                Optional.of(Annotated.role(Healthy.ROLE_ARN).arn())));

        Finding finding = Ruled.found(ArnRules.MALFORMED, malformed.seen());

        assertThat(finding.evidence().get(0)).isEqualTo(Line.marked("annotation", written, " ".repeat(25) + "^"));
        assertThat(Ruled.commands(finding))
                .containsExactly(
                        "kubectl -n payments annotate serviceaccount checkout eks.amazonaws.com/role-arn="
                                + Healthy.ROLE_ARN + " --overwrite",
                        RESTART);
    }

    @Test
    void a_role_that_its_own_account_does_not_have_is_found() {
        Annotated missing = new Annotated();
        missing.role = new Seen.Absent<>("role checkout");

        assertThat(Ruled.found(ArnRules.NO_SUCH_ROLE, missing.seen()).says())
                .isEqualTo("The role checkout does not exist in account 111122223333.");
    }

    @Test
    void a_role_of_an_account_we_cannot_read_is_unknown_not_missing() {
        Annotated elsewhere = new Annotated();
        elsewhere.role = new Seen.NotAsked<>("the role is in another account");

        Ruled.unknown(ArnRules.NO_SUCH_ROLE, elsewhere.seen());
    }

    @Test
    void a_role_whose_path_was_left_out_does_not_answer_to_the_arn() {
        Annotated pathless = new Annotated();
        pathless.role = Seen.of(Annotated.role("arn:aws:iam::111122223333:role/team/checkout"));

        Finding finding = Ruled.found(ArnRules.NO_SUCH_ROLE, pathless.seen());

        assertThat(Ruled.commands(finding).get(0)).contains("=arn:aws:iam::111122223333:role/team/checkout");
    }

    @Test
    void no_answer_in_time_is_unknown() {
        Annotated slow = new Annotated();
        slow.role = new Seen.TimedOut<>("iam:GetRole", Duration.ofSeconds(5));

        Ruled.unknown(ArnRules.NO_SUCH_ROLE, slow.seen());
    }
}
