package io.github.irsadoctor.walk;

import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.facts.Workload;
import java.util.Optional;

/** Names what was walked, from facts the steps have already asked for. */
final class WalkedReader {

    private WalkedReader() {}

    static Walked read(Place place, Sources sources, Target target) {
        Optional<Pod> pod = target.pod()
                .flatMap(name ->
                        sources.cluster().pod(target.namespace(), name).await().value());
        Optional<Container> container = pod.flatMap(it -> it.container(target.container()));
        Optional<String> account = pod.map(Pod::serviceAccount).or(() -> template(sources, target));
        Optional<String> annotated = account.flatMap(name -> sources.cluster()
                .serviceAccount(target.namespace(), name)
                .await()
                .value()
                .flatMap(ServiceAccount::roleArn));
        return new Walked(
                place.clusterName(),
                place.context(),
                target,
                container.map(Container::name),
                account,
                annotated.or(target::roleMeant).or(() -> container.flatMap(it -> it.value("AWS_ROLE_ARN"))));
    }

    private static Optional<String> template(Sources sources, Target target) {
        return target.workload()
                .flatMap(name -> sources.cluster()
                        .workload(target.namespace(), name)
                        .await()
                        .value())
                .map(Workload::serviceAccount);
    }
}
