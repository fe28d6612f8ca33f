package io.github.irsadoctor.checklist.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Exhibit.Moment;
import io.github.irsadoctor.check.Exhibit.Moment.Kind;
import io.github.irsadoctor.check.Identity;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.check.Observation;
import io.github.irsadoctor.checklist.FakeCloud;
import io.github.irsadoctor.checklist.Healthy;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.TrailEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrailStepTest {

    private static final String SUBJECT = "system:serviceaccount:payments:checkout";

    private final FakeCloud cloud = FakeCloud.healthy();
    private final TrailStep step = new TrailStep();

    private TrailEvidence evidence() {
        return step.gather(Healthy.sources(Healthy.cluster(), cloud));
    }

    private static TrailEvent event(Duration ago, String error, String role) {
        return new TrailEvent(
                Healthy.NOW.minus(ago),
                Optional.of(error).filter(it -> !it.isEmpty()),
                role,
                "botocore-session-1",
                SUBJECT,
                Optional.of(FakeCloud.PROVIDER),
                Optional.of("sts.amazonaws.com"),
                "Boto3/1.34",
                "eu-west-1",
                Optional.empty());
    }

    private List<Observation> observed(TrailEvent... events) {
        cloud.with(events);
        return step.observations(evidence());
    }

    @Test
    void a_fresh_refusal_proves_everything_up_to_the_trust_policy() {
        List<Observation> observed = observed(event(Duration.ofSeconds(12), "AccessDenied", Healthy.ROLE_ARN));
        assertThat(observed).singleElement().satisfies(it -> {
            assertThat(it.outlived()).isFalse();
            assertThat(it.proved())
                    .contains(Link.PROVIDER, Link.AUDIENCE, Link.TOKEN)
                    .doesNotContain(Link.TRUST);
        });
    }

    @Test
    void an_invalid_token_proves_neither_provider_nor_trust() {
        assertThat(observed(event(Duration.ofSeconds(12), "InvalidIdentityToken", Healthy.ROLE_ARN)))
                .singleElement()
                .satisfies(it -> assertThat(it.proved())
                        .contains(Link.NETWORK)
                        .doesNotContain(Link.PROVIDER, Link.AUDIENCE, Link.TRUST));
    }

    @Test
    void a_newer_success_outlives_a_refusal() {
        assertThat(observed(
                        event(Duration.ofSeconds(5), "", Healthy.ROLE_ARN),
                        event(Duration.ofSeconds(60), "AccessDenied", Healthy.ROLE_ARN)))
                .isEmpty();
    }

    @Test
    void a_success_of_another_role_does_not() {
        assertThat(observed(
                        event(Duration.ofSeconds(5), "", "arn:aws:iam::111122223333:role/other"),
                        event(Duration.ofSeconds(60), "AccessDenied", Healthy.ROLE_ARN)))
                .singleElement()
                .satisfies(it -> assertThat(it.outlived()).isFalse());
    }

    @Test
    void a_refusal_from_before_the_pod_or_of_another_role_is_outlived() {
        assertThat(observed(event(Duration.ofHours(3), "AccessDenied", Healthy.ROLE_ARN)))
                .allMatch(Observation::outlived)
                .isNotEmpty();
        assertThat(observed(event(Duration.ofSeconds(9), "AccessDenied", "arn:aws:iam::111122223333:role/other"))
                        .get(0)
                        .at())
                .contains(Healthy.NOW.minus(Duration.ofHours(3)));
    }

    private Exhibit.Timeline timeline(TrailEvent... events) {
        cloud.with(events);
        return step.exhibits(evidence()).stream()
                .filter(Exhibit.Timeline.class::isInstance)
                .map(Exhibit.Timeline.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_timeline_ends_at_the_time_of_the_walk_and_has_the_last_of_each_outcome() {
        Exhibit.Timeline timeline = timeline(
                event(Duration.ofSeconds(5), "", Healthy.ROLE_ARN),
                event(Duration.ofSeconds(50), "", Healthy.ROLE_ARN),
                event(Duration.ofSeconds(60), "AccessDenied", Healthy.ROLE_ARN));

        assertThat(timeline.moments())
                .filteredOn(it -> it.kind() != Kind.ROLE && it.kind() != Kind.PROVIDER)
                .extracting(Moment::kind)
                .containsExactly(Kind.REFUSED, Kind.ALLOWED, Kind.NOW);
        assertThat(timeline.moments().get(timeline.moments().size() - 1).at()).isEqualTo(Healthy.NOW);
        assertThat(timeline.follows()).singleElement().asString().contains("of the past");
    }

    private static final TrailEvent SUCCESS = event(Duration.ofSeconds(60), "", Healthy.ROLE_ARN);

    @Test
    void a_refusal_after_a_success_shows_that_the_role_was_changed_in_between() {
        assertThat(timeline(event(Duration.ofSeconds(5), "AccessDenied", Healthy.ROLE_ARN), SUCCESS)
                        .follows())
                .singleElement()
                .asString()
                .contains("between the two");
    }

    @Test
    void an_expired_token_after_a_success_shows_nothing_of_the_role() {
        assertThat(timeline(event(Duration.ofSeconds(5), "ExpiredTokenException", Healthy.ROLE_ARN), SUCCESS)
                        .follows())
                .isEmpty();
    }

    @Test
    void a_success_of_another_cluster_says_nothing_of_this_one() {
        TrailEvent other = new TrailEvent(
                SUCCESS.time(),
                SUCCESS.error(),
                SUCCESS.roleArn(),
                SUCCESS.sessionName(),
                SUCCESS.subject(),
                Optional.of(FakeCloud.PROVIDER + "-other"),
                SUCCESS.audience(),
                SUCCESS.userAgent(),
                SUCCESS.region(),
                SUCCESS.sourceAddress());
        assertThat(timeline(event(Duration.ofSeconds(5), "AccessDenied", Healthy.ROLE_ARN), other)
                        .follows())
                .isEmpty();
    }

    @Test
    void a_refusal_from_before_the_pod_says_nothing_of_now() {
        assertThat(timeline(event(Duration.ofHours(3), "AccessDenied", Healthy.ROLE_ARN))
                        .follows())
                .singleElement()
                .asString()
                .contains("says nothing of now");
    }

    @Test
    void silence_is_no_fault_and_says_so() {
        TrailEvidence evidence = evidence();
        assertThat(step.passed(evidence)).contains("proves nothing");
        assertThat(step.unseen(evidence)).isEmpty();
        assertThat(step.identities(evidence))
                .containsExactly(new Identity(Identity.Kind.SEEN_BY_AWS, "nothing recorded"));
    }

    @Test
    void a_refused_lookup_is_unseen() {
        cloud.failing("trail", new Seen.Denied<>("cloudtrail:LookupEvents", "no"));
        assertThat(step.unseen(evidence()))
                .singleElement()
                .satisfies(it -> assertThat(it.missing()).isEqualTo("cloudtrail:LookupEvents"));
        assertThat(step.identities(evidence()).get(0).says()).isEqualTo("unknown");
    }
}
