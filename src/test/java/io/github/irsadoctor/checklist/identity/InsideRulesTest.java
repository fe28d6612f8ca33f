package io.github.irsadoctor.checklist.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.checklist.FakeActions;
import io.github.irsadoctor.checklist.FakeCloud;
import io.github.irsadoctor.checklist.FakeCluster;
import io.github.irsadoctor.checklist.Healthy;
import io.github.irsadoctor.checklist.Ruled;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.FileEntry;
import io.github.irsadoctor.facts.Log;
import io.github.irsadoctor.facts.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the real environment and the log prove about the credentials a container uses, gathered through the ports. */
class InsideRulesTest {

    private static final String AS_USER = "AccessDenied: User: arn:aws:iam::111122223333:user/legacy-backup is not"
            + " authorized to perform: s3:ListBucket on resource: \"arn:aws:s3:::backups\"";
    private static final String NO_REGION = "operation error STS: AssumeRoleWithWebIdentity, failed to resolve service"
            + " endpoint, endpoint rule error, Invalid Configuration: Missing Region";

    private final FakeCluster cluster = Healthy.cluster();
    private final FakeActions actions = new FakeActions();
    private final List<Container.EnvVar> environment =
            new ArrayList<>(Healthy.container().env());

    private IdentityEvidence seen() {
        return new IdentityStep().gather(Healthy.sources(cluster, FakeCloud.healthy(), actions.with(environment)));
    }

    private void set(String name, String value) {
        environment.add(Healthy.env(name, value));
    }

    private void logged(String text) {
        cluster.with(
                Healthy.NAMESPACE,
                Healthy.POD,
                new Log("app", false, List.of(new Log.Line(Optional.of(Healthy.NOW.minusSeconds(30)), text))));
    }

    private void container(Container container) {
        cluster.with(Healthy.pod("checkout", List.of(container), List.of(Healthy.tokenVolume())));
    }

    private static Container taking(String secret) {
        Container plain = Healthy.container();
        return new Container(
                plain.name(),
                plain.image(),
                false,
                plain.env(),
                List.of(new Container.EnvFrom("secret", secret, "")),
                plain.mounts(),
                plain.state(),
                plain.started(),
                0);
    }

    @Test
    void a_healthy_container_is_asked_for_its_environment_alone() {
        IdentityEvidence seen = seen();

        assertThat(actions.asked()).containsExactly("environment");
        new IdentityStep().rules().forEach(rule -> Ruled.clear(rule, seen));
        assertThat(new IdentityStep().untried(seen)).isEmpty();
    }

    @Test
    void keys_out_of_a_secret_are_proved_by_the_real_environment_and_not_shown() {
        container(taking("minio"));
        Ruled.clear(StaticKeysRule.STATIC_KEYS, seen());

        set("AWS_ACCESS_KEY_ID", "[hidden]");
        assertThat(Ruled.found(StaticKeysRule.STATIC_KEYS, seen()).evidence().toString())
                .contains("secret minio")
                .doesNotContain("hidden");
    }

    @Test
    void keys_that_could_not_be_looked_for_stay_open() {
        container(taking("minio"));
        actions.failing("environment", new Seen.NotAsked<>("container app has no env to look with"));

        Ruled.unknown(StaticKeysRule.STATIC_KEYS, seen());
        assertThat(new IdentityStep().unseen(seen())).hasSize(1);
    }

    @Test
    void a_credentials_file_that_works_as_somebody_else_is_found() {
        set("AWS_SHARED_CREDENTIALS_FILE", "/credentials/cloud");
        actions.with(new FileEntry("/credentials/cloud", "-rw-r--r--", 0, 0));
        logged(AS_USER);

        assertThat(Ruled.found(OtherFilesRule.OTHER_FILES, seen()).evidence())
                .contains(
                        Line.of("set", "AWS_SHARED_CREDENTIALS_FILE=/credentials/cloud"),
                        Line.of("file", "-rw-r--r-- 0:0 /credentials/cloud"));
        assertThat(actions.asked()).noneMatch(question -> question.startsWith("token"));
    }

    @Test
    void a_file_in_the_home_folder_is_looked_for_only_where_somebody_else_was_seen() {
        set("HOME", "/home/app");
        actions.with(new FileEntry("/home/app/.aws/credentials", "-rw-------", 1000, 1000));
        Ruled.clear(OtherFilesRule.OTHER_FILES, seen());
        assertThat(actions.asked()).containsOnly("environment");

        logged(AS_USER);
        Ruled.found(OtherFilesRule.OTHER_FILES, seen());
    }

    @Test
    void a_named_file_that_nobody_was_seen_to_use_is_worth_knowing_and_no_fault() {
        set("AWS_PROFILE", "dev");

        assertThat(OtherFilesRule.OTHER_FILES.judge(seen())).isInstanceOf(Judgement.Noted.class);
    }

    @Test
    void a_named_file_that_is_not_there_explains_nothing() {
        set("AWS_SHARED_CREDENTIALS_FILE", "/credentials/cloud");
        logged(AS_USER);

        Ruled.clear(OtherFilesRule.OTHER_FILES, seen());
    }

    @Test
    void where_static_keys_are_set_the_file_is_not_blamed() {
        set("AWS_SHARED_CREDENTIALS_FILE", "/credentials/cloud");
        set("AWS_ACCESS_KEY_ID", "[hidden]");
        logged(AS_USER);

        Ruled.clear(OtherFilesRule.OTHER_FILES, seen());
        Ruled.found(StaticKeysRule.STATIC_KEYS, seen());
    }

    @Test
    void somebody_else_in_the_log_stays_open_where_the_container_cannot_be_asked() {
        logged(AS_USER);
        actions.failing("environment", new Seen.NotAsked<>("container app has no env to look with"));

        Ruled.unknown(OtherFilesRule.OTHER_FILES, seen());
    }

    @Test
    void no_region_is_found_by_log_and_environment() {
        environment.clear();
        logged(NO_REGION);

        assertThat(Ruled.commands(Ruled.found(RegionRule.NO_REGION, seen())))
                .containsExactly("kubectl -n payments set env deploy/checkout -c app AWS_REGION=eu-west-1");
    }

    @Test
    void a_region_that_is_set_is_not_missed_whatever_the_log_says() {
        logged(NO_REGION);

        Ruled.clear(RegionRule.NO_REGION, seen());
    }

    @Test
    void no_region_without_a_complaint_is_no_fault() {
        environment.clear();

        Ruled.clear(RegionRule.NO_REGION, seen());
    }

    @Test
    void a_region_out_of_a_secret_stays_open_where_the_container_cannot_be_asked() {
        Container bare = Healthy.plainContainer();
        Container from = taking("settings");
        container(new Container(
                bare.name(), bare.image(), false, List.of(), from.envFrom(), List.of(), "running", bare.started(), 0));
        actions.failing("environment", new Seen.Denied<>("create pods/exec in payments", "forbidden"));
        logged(NO_REGION);

        Ruled.unknown(RegionRule.NO_REGION, seen());
    }

    @Test
    void a_container_that_does_not_run_is_not_asked() {
        Container plain = Healthy.container();
        container(new Container(
                plain.name(),
                plain.image(),
                false,
                plain.env(),
                List.of(),
                plain.mounts(),
                "waiting: CrashLoopBackOff",
                Optional.empty(),
                7));
        IdentityEvidence seen = seen();

        assertThat(actions.asked()).isEmpty();
        assertThat(new IdentityStep().untried(seen))
                .contains("the container itself was not asked (container app is not running)");
    }

    @Test
    void the_chain_shows_which_credentials_win() {
        assertThat(winner()).isEqualTo("2 web identity");
        environment.removeIf(it -> it.name().equals("AWS_ROLE_ARN"));
        assertThat(winner()).isEqualTo("5 the node's role");
        set("AWS_ACCESS_KEY_ID", "[hidden]");
        assertThat(winner()).isEqualTo("1 environment keys");
    }

    private String winner() {
        return new IdentityStep()
                .exhibits(seen()).stream()
                        .filter(Exhibit.Fields.class::isInstance)
                        .map(Exhibit.Fields.class::cast)
                        .filter(it -> it.title().equals("SDK chain, by the real environment"))
                        .flatMap(it -> it.lines().stream())
                        .filter(line -> line.value().endsWith("wins"))
                        .map(Line::label)
                        .reduce("", String::concat);
    }
}
