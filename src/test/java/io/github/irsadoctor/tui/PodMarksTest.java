package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.Mark;
import io.github.irsadoctor.tui.model.Page.Pods;
import io.github.irsadoctor.tui.model.PodRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the list says of a pod's credentials, and in which order it can be put. */
class PodMarksTest {

    private static final Instant CREATED = PodExamples.CREATED;
    private static final ServiceAccount ANNOTATED = PodExamples.account("app", "app", CREATED.minusSeconds(60));
    private static final ServiceAccount BARE = PodExamples.account("app");

    private static PodRow row(ServiceAccount account, Container... containers) {
        Pod pod = PodExamples.pod("app-7d-x", "app", containers);
        Stage stage = PodStages.waiting(80, 24)
                .answer(Effect.ListPods.class, PodStages.pods(List.of(pod), null))
                .answer(Effect.ListAccounts.class, PodStages.accounts(List.of(account)));
        return ((Pods) stage.model().page()).list().rows().get(0);
    }

    private static Mark mark(ServiceAccount account, Container... containers) {
        return row(account, containers).mark();
    }

    @Test
    void aMarkIsJudgedOverAllAppContainersAndNoOther() {
        Container bare = PodExamples.container("bare");
        Container given = PodExamples.injected("given", "app");
        PodRow half = row(ANNOTATED, bare, given);
        assertThat(half.mark()).isEqualTo(Mark.INJECTED);
        assertThat(half.given().partly()).isTrue();
        assertThat(half.given().have()).isEqualTo(1);
        assertThat(half.given().of()).isEqualTo(2);
        PodRow aside = row(ANNOTATED, PodExamples.as(bare, true, true, "running", 0), given);
        assertThat(aside.given().partly()).isFalse();
        assertThat(mark(ANNOTATED, PodExamples.as(given, true, false, "terminated", 0), bare))
                .isEqualTo(Mark.NOT_INJECTED);
    }

    @Test
    void aPodMayBeOlderThanItsAnnotationOnlyIfItsAccountWasWrittenNoEarlier() {
        Container bare = PodExamples.container("app");
        assertThat(mark(PodExamples.account("app", "app", CREATED.minusSeconds(1)), bare))
                .isEqualTo(Mark.NOT_INJECTED);
        assertThat(mark(PodExamples.account("app", "app", CREATED), bare)).isEqualTo(Mark.MAYBE_OLDER);
        assertThat(mark(PodExamples.account("app", "app", CREATED.plusSeconds(1)), bare))
                .isEqualTo(Mark.MAYBE_OLDER);
        assertThat(mark(BARE, bare)).isEqualTo(Mark.NO_ROLE);
    }

    @Test
    void whatTheWebhookDidNotSetIsNotCalledInjected() {
        Container role = PodExamples.container("app", "AWS_ROLE_ARN=" + PodExamples.ROLES + "app");
        Container file = PodExamples.container("app", "AWS_WEB_IDENTITY_TOKEN_FILE=/var/run/token");
        Container both = PodExamples.container(
                "app", "AWS_ROLE_ARN=" + PodExamples.ROLES + "app", "AWS_WEB_IDENTITY_TOKEN_FILE=/var/run/token");
        assertThat(List.of(role, file, both))
                .allSatisfy(container -> assertThat(mark(ANNOTATED, container)).isEqualTo(Mark.SET_BY_HAND));
        Container empty = PodExamples.container("app", "AWS_ROLE_ARN=");
        assertThat(mark(BARE, empty)).isEqualTo(Mark.NO_ROLE);
    }

    @Test
    void keysComeBeforeARoleAsInTheSdks() {
        String[] keys = {"AWS_ACCESS_KEY_ID=[hidden]", "AWS_SECRET_ACCESS_KEY=[hidden]"};
        assertThat(mark(ANNOTATED, PodExamples.container("app", keys))).isEqualTo(Mark.STATIC_KEYS);
        assertThat(mark(ANNOTATED, PodExamples.container("app", keys[0]))).isEqualTo(Mark.NOT_INJECTED);
    }

    @Test
    void podIdentityIsKnownByItsAgentsAddress() {
        String uri = "AWS_CONTAINER_CREDENTIALS_FULL_URI=";
        assertThat(mark(ANNOTATED, PodExamples.container("app", uri + "http://169.254.170.23/v1/credentials")))
                .isEqualTo(Mark.POD_IDENTITY);
        assertThat(mark(ANNOTATED, PodExamples.container("app", uri + "http://[fd00:ec2::23]/v1/credentials")))
                .isEqualTo(Mark.POD_IDENTITY);
        assertThat(mark(ANNOTATED, PodExamples.container("app", uri + "http://127.0.0.1:80/x")))
                .isEqualTo(Mark.CONTAINER_CREDENTIALS);
        assertThat(mark(ANNOTATED, PodExamples.container("app", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI=/x")))
                .isEqualTo(Mark.CONTAINER_CREDENTIALS);
    }

    @Test
    void everyOrderPutsWhatMattersFirst() {
        List<PodRow> rows =
                ((Pods) PodStages.marked(80, 24).model().page()).list().rows();
        assertThat(first(rows, PodRow.byName()).name()).startsWith("cart");
        assertThat(first(rows, PodRow.byPhase()).phase()).isEqualTo("Completed");
        assertThat(first(rows, PodRow.byServiceAccount()).serviceAccount()).isEqualTo("cart");
        assertThat(first(rows, PodRow.byCredentials()).mark()).isEqualTo(Mark.ACCOUNT_MISSING);
        assertThat(rows.stream().map(PodRow::id)).doesNotHaveDuplicates().contains("payments/vault-0");
    }

    private static PodRow first(List<PodRow> rows, Comparator<PodRow> order) {
        return rows.stream().min(order).orElseThrow();
    }
}
