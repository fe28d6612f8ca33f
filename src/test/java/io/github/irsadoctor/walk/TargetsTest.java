package io.github.irsadoctor.walk;

import static io.github.irsadoctor.facts.WorkloadName.Kind.CRON_JOB;
import static io.github.irsadoctor.facts.WorkloadName.Kind.DEPLOYMENT;
import static io.github.irsadoctor.facts.WorkloadName.Kind.JOB;
import static io.github.irsadoctor.facts.WorkloadName.Kind.REPLICA_SET;
import static io.github.irsadoctor.facts.WorkloadName.Kind.STATEFUL_SET;
import static io.github.irsadoctor.walk.FakeCluster.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.facts.WorkloadName;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetsTest {

    private final FakeCluster cluster = new FakeCluster()
            .workload(DEPLOYMENT, "checkout", "checkout", null)
            .workload(REPLICA_SET, "checkout-7d9f", "checkout", owner(DEPLOYMENT, "checkout"))
            .account("checkout")
            .account("unused");

    @Test
    void aPodIsFoundWithTheDeploymentAboveItsReplicaSet() {
        cluster.pod("checkout-7d9f-aa", "checkout", 5, owner(REPLICA_SET, "checkout-7d9f"));
        Target target = find(pod("checkout-7d9f-aa"));
        assertThat(target.pod()).contains("checkout-7d9f-aa");
        assertThat(target.workload()).contains(new WorkloadName(DEPLOYMENT, "checkout"));
        assertThat(target.namespace()).isEqualTo("payments");
    }

    @Test
    void whatMayNotBeSeenAboveAPodLeavesItsOwner() {
        cluster.pod("checkout-7d9f-aa", "checkout", 5, owner(REPLICA_SET, "checkout-7d9f"))
                .denies("workload");
        assertThat(find(pod("checkout-7d9f-aa")).workload()).contains(new WorkloadName(REPLICA_SET, "checkout-7d9f"));
    }

    @Test
    void aPodThatMayNotBeReadIsTakenByItsName() {
        Target target = find(new FakeCluster().denies("pod"), pod("checkout-7d9f-aa"));
        assertThat(target.pod()).contains("checkout-7d9f-aa");
        assertThat(target.workload()).isEmpty();
    }

    @Test
    void ofAWorkloadsPodsOneInTroubleIsPreferredThenTheNewestThatRuns() {
        cluster.pod("checkout-7d9f-old", "checkout", 50, owner(REPLICA_SET, "checkout-7d9f"))
                .pod("checkout-7d9f-new", "checkout", 5, owner(REPLICA_SET, "checkout-7d9f"))
                .pod("checkout-7d9f-wait", "checkout", 1, owner(REPLICA_SET, "checkout-7d9f"), "Pending", "waiting");
        assertThat(find(deploy("checkout")).pod()).contains("checkout-7d9f-new");
        cluster.pod(
                "checkout-7d9f-bad",
                "checkout",
                40,
                owner(REPLICA_SET, "checkout-7d9f"),
                "Running",
                "CrashLoopBackOff");
        assertThat(find(deploy("checkout")).pod()).contains("checkout-7d9f-bad");
    }

    @Test
    void podsOfAnotherWorkloadWithTheSameBeginningAreNotTaken() {
        cluster.pod("checkout-worker-55-aa", "other", 1, owner(REPLICA_SET, "checkout-worker-55"))
                .pod("checkout-db-0", "other", 1, owner(STATEFUL_SET, "checkout-db"));
        Target target = find(deploy("checkout"));
        assertThat(target.pod()).isEmpty();
        assertThat(target.workload()).contains(new WorkloadName(DEPLOYMENT, "checkout"));
        assertThat(target.label()).isEqualTo("deploy/checkout");
    }

    @Test
    void aCronJobsPodIsFoundThroughItsJobs() {
        cluster.workload(CRON_JOB, "nightly", "nightly", null)
                .workload(JOB, "nightly-1", "nightly", owner(CRON_JOB, "nightly"))
                .workload(JOB, "other-1", "other", owner(CRON_JOB, "other"))
                .pod("other-1-x", "other", 1, owner(JOB, "other-1"))
                .pod("nightly-1-x", "nightly", 9, owner(JOB, "nightly-1"), "Failed", "Error");
        assertThat(find(workload(CRON_JOB, "nightly")).pod()).contains("nightly-1-x");
    }

    @Test
    void aServiceAccountMeansTheNewestPodThatUsesIt() {
        cluster.pod("checkout-7d9f-aa", "checkout", 9, owner(REPLICA_SET, "checkout-7d9f"))
                .pod("checkout-7d9f-bb", "checkout", 5, owner(REPLICA_SET, "checkout-7d9f"))
                .pod("other", "default", 1, null);
        Target target = find(account("checkout"));
        assertThat(target.pod()).contains("checkout-7d9f-bb");
        assertThat(target.workload()).contains(new WorkloadName(DEPLOYMENT, "checkout"));
    }

    @Test
    void aServiceAccountWithoutPodsMeansTheWorkloadWhoseTemplateNamesIt() {
        assertThat(find(account("checkout")).workload()).contains(new WorkloadName(DEPLOYMENT, "checkout"));
    }

    @Test
    void whatIsNotThereIsToldWithWhatWasProbablyMeant() {
        cluster.pod("api-5c6d-aa", "api", 5, null);
        assertThat(says(pod("api-5c6d-ab")))
                .isEqualTo("There is no pod api-5c6d-ab in namespace payments; did you mean api-5c6d-aa?");
        assertThat(says(pod("checkout"))).endsWith("did you mean deploy/checkout?");
        assertThat(says(pod("unused"))).endsWith("did you mean sa/unused?");
        assertThat(says(deploy("chekcout"))).endsWith("did you mean deploy/checkout?");
        assertThat(says(workload(STATEFUL_SET, "checkout"))).endsWith("did you mean deploy/checkout?");
        assertThat(says(account("chekout"))).endsWith("did you mean sa/checkout?");
        assertThat(says(account("unused"))).startsWith("No pod and no workload").endsWith("service account unused.");
        assertThat(says(pod("zzz"))).isEqualTo("There is no pod zzz in namespace payments.");
    }

    @Test
    void aNamespaceThatIsNotThereIsToldBeforeAllElse() {
        TargetName name = new TargetName(Optional.of("paymnets"), new TargetName.Kind.OfPod(), "checkout");
        assertThat(says(name)).isEqualTo("There is no namespace paymnets; did you mean payments?");
    }

    @Test
    void aContainerThatIsNotThereIsToldWithThoseThatAre() {
        cluster.pod("checkout-7d9f-aa", "checkout", 5, null);
        PlaceProblem problem = catchThrowableOfType(
                PlaceProblem.class,
                () -> new Targets(cluster, "payments")
                        .find(pod("checkout-7d9f-aa"), Optional.of("prxy"), Optional.empty()));
        assertThat(problem)
                .hasMessage("Pod checkout-7d9f-aa has no container prxy, it has app, proxy; did you mean proxy?");
    }

    @Test
    void aClusterThatDoesNotAnswerIsNotAWrongName() {
        assertThat(problem(new FakeCluster().hangsOn("pod"), pod("checkout")).kind())
                .isEqualTo(PlaceProblem.Kind.UNREACHABLE);
    }

    @Test
    void podsThatMayNotBeListedAreNotTakenForNone() {
        cluster.denies("pods");
        PlaceProblem problem = problem(cluster, deploy("checkout"));
        assertThat(problem.kind()).isEqualTo(PlaceProblem.Kind.UNSEEN);
        assertThat(problem).hasMessage("The target can not be looked for: not allowed: get pods in payments.");
    }

    @Test
    void containerAndRoleMeantAreKept() {
        cluster.pod("checkout-7d9f-aa", "checkout", 5, null);
        Target target = new Targets(cluster, "payments")
                .find(pod("checkout-7d9f-aa"), Optional.of("proxy"), Optional.of("arn"));
        assertThat(target.container()).contains("proxy");
        assertThat(target.roleMeant()).contains("arn");
    }

    private String says(TargetName name) {
        PlaceProblem problem = problem(cluster, name);
        assertThat(problem.kind()).isEqualTo(PlaceProblem.Kind.WRONG_NAME);
        return problem.getMessage();
    }

    private static PlaceProblem problem(FakeCluster cluster, TargetName name) {
        return catchThrowableOfType(PlaceProblem.class, () -> find(cluster, name));
    }

    private Target find(TargetName name) {
        return find(cluster, name);
    }

    private static Target find(FakeCluster cluster, TargetName name) {
        return new Targets(cluster, "payments").find(name, Optional.empty(), Optional.empty());
    }

    private static TargetName pod(String name) {
        return new TargetName(Optional.empty(), new TargetName.Kind.OfPod(), name);
    }

    private static TargetName account(String name) {
        return new TargetName(Optional.empty(), new TargetName.Kind.OfServiceAccount(), name);
    }

    private static TargetName deploy(String name) {
        return workload(DEPLOYMENT, name);
    }

    private static TargetName workload(WorkloadName.Kind kind, String name) {
        return new TargetName(Optional.empty(), new TargetName.Kind.OfWorkload(kind), name);
    }
}
