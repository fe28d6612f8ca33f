package io.github.irsadoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.facts.WorkloadName;
import io.github.irsadoctor.walk.TargetName;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"checkout", "pod/checkout", "pods/checkout", "po/checkout"})
    void aPodIsNamedBareOrWithItsKind(String text) {
        assertThat(read(text).kind()).isEqualTo(new TargetName.Kind.OfPod());
        assertThat(read(text).name()).isEqualTo("checkout");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sa/checkout", "serviceaccount/checkout", "serviceaccounts/checkout"})
    void aServiceAccountIsNamedAsKubectlTakesIt(String text) {
        assertThat(read(text).kind()).isEqualTo(new TargetName.Kind.OfServiceAccount());
    }

    @ParameterizedTest
    @CsvSource({
        "deploy/x, DEPLOYMENT",
        "deployment/x, DEPLOYMENT",
        "deployment.apps/x, DEPLOYMENT",
        "sts/x, STATEFUL_SET",
        "statefulsets/x, STATEFUL_SET",
        "ds/x, DAEMON_SET",
        "daemonset.apps/x, DAEMON_SET",
        "rs/x, REPLICA_SET",
        "job/x, JOB",
        "job.batch/x, JOB",
        "cj/x, CRON_JOB",
        "cronjob/x, CRON_JOB",
    })
    void aWorkloadIsNamedAsKubectlTakesAndPrintsIt(String text, WorkloadName.Kind kind) {
        assertThat(read(text).kind()).isEqualTo(new TargetName.Kind.OfWorkload(kind));
    }

    @Test
    void theNamespaceIsKept() {
        assertThat(new TargetReader().read("x", Optional.of("payments")).namespace())
                .contains("payments");
    }

    private static TargetName read(String text) {
        return new TargetReader().read(text, Optional.empty());
    }
}
