package io.github.irsadoctor.live.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.facts.WorkloadName;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many pods a workload wants. */
class WorkloadsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2 | {'spec':{'parallelism':2},'status':{}}",
                "1 | {'spec':{},'status':{'conditions':[{'type':'Complete','status':'False'}]}}",
                "0 | {'spec':{},'status':{'conditions':[{'type':'Complete','status':'True'}]}}",
                "0 | {'spec':{},'status':{'conditions':[{'type':'Failed','status':'True'}]}}",
                "0 | {'spec':{'suspend':true},'status':{}}"
            })
    void aJobThatHasEndedOrIsSuspendedWantsNoPods(int desired, String job) {
        byte[] json = job.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        assertThat(Workloads.of(WorkloadName.Kind.JOB, Json.tree(json)).desired())
                .isEqualTo(desired);
    }
}
