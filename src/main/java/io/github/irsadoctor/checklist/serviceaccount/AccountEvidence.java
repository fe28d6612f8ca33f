package io.github.irsadoctor.checklist.serviceaccount;

import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.Workload;
import java.util.List;
import java.util.Optional;

/**
 * What step 8 saw.
 *
 * @param accountName the service account the pod runs as
 * @param accounts all of the namespace; asked for only if the pod's own names no role
 * @param pods all of the namespace; asked for only if the pod's own account names no role
 */
record AccountEvidence(
        Optional<String> notIrsa,
        String namespace,
        Seen<String> accountName,
        Seen<ServiceAccount> account,
        Seen<Pod> pod,
        Seen<Container> container,
        Seen<Workload> workload,
        Seen<List<ServiceAccount>> accounts,
        Seen<List<Pod>> pods)
        implements IrsaRule.Evidence {

    /** True if the pod's own service account names a role. */
    boolean annotated() {
        return account.value().flatMap(ServiceAccount::roleArn).isPresent();
    }

    /** True if the container names a role itself, so that the account's annotation is not what it relies on. */
    boolean byHand() {
        return container.value().flatMap(it -> it.variable("AWS_ROLE_ARN")).isPresent();
    }
}
