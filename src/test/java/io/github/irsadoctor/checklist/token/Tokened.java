package io.github.irsadoctor.checklist.token;

import io.github.irsadoctor.checklist.Healthy;
import io.github.irsadoctor.checklist.scene.Restart;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Event;
import io.github.irsadoctor.facts.Meta;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.Webhook;
import io.github.irsadoctor.facts.Workload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evidence of step 5, healthy where a test does not say otherwise. */
final class Tokened {

    boolean hasPod = true;
    Seen<ServiceAccount> account = Seen.of(Healthy.serviceAccount());
    Seen<Pod> pod = Seen.of(Healthy.pod());
    Seen<Container> container = Seen.of(Healthy.container());
    Seen<Workload> workload = Seen.of(Healthy.deployment());
    Seen<Webhook> webhook = Seen.of(Healthy.webhook());
    Seen<List<Pod>> siblings = Seen.of(List.of());
    Seen<List<Event>> events = new Seen.NotAsked<>("there is a pod");

    /** A pod the webhook has not touched. */
    static Tokened bare() {
        return withContainer(Healthy.plainContainer()).withVolumes(false);
    }

    /** A pod with this container and the webhook's volume. */
    static Tokened withContainer(Container container) {
        Tokened it = new Tokened();
        it.container = Seen.of(container);
        return it.withVolumes(true);
    }

    private Tokened withVolumes(boolean token) {
        pod = container.map(
                it -> Healthy.pod("checkout", List.of(it), token ? List.of(Healthy.tokenVolume()) : List.of()));
        return this;
    }

    /** When account and pod were made, and when the annotation was written, if anybody recorded it. */
    Tokened born(Instant accountCreated, Optional<Instant> written, Instant podCreated) {
        Meta meta = Healthy.account("checkout", Map.of(ServiceAccount.ROLE_ARN, Healthy.ROLE_ARN), written)
                .meta();
        account = Seen.of(new ServiceAccount(new Meta(
                meta.namespace(),
                meta.name(),
                meta.uid(),
                accountCreated,
                meta.labels(),
                meta.annotations(),
                meta.owner(),
                meta.fieldTimes())));
        pod = pod.map(it -> Healthy.pod(
                "checkout", it.containers(), it.volumes(), podCreated, it.meta().annotations()));
        return this;
    }

    /** The pod carries this annotation. */
    Tokened annotated(String key, String value) {
        pod = pod.map(it ->
                Healthy.pod("checkout", it.containers(), it.volumes(), it.meta().created(), Map.of(key, value)));
        return this;
    }

    TokenEvidence seen() {
        return new TokenEvidence(
                Optional.empty(),
                "pod/" + Healthy.POD,
                hasPod,
                account,
                pod,
                container,
                workload,
                webhook,
                siblings,
                events,
                new Restart(Healthy.NAMESPACE, workload, pod.value()));
    }
}
