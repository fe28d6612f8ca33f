package io.github.irsadoctor.checklist.token;

import io.github.irsadoctor.checklist.Healthy;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.checklist.scene.Restart;
import io.github.irsadoctor.checklist.scene.Variables;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Event;
import io.github.irsadoctor.facts.FileEntry;
import io.github.irsadoctor.facts.Meta;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.ProcessUser;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.TokenFile;
import io.github.irsadoctor.facts.Webhook;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.iam.ErrorReader;
import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.iam.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    Seen<List<Container.EnvVar>> environment = nothingTried();
    Seen<ProcessUser> user = nothingTried();
    Seen<FileEntry> file = nothingTried();
    Seen<TokenFile> content = nothingTried();
    Seen<List<LoggedError>> errors = Seen.of(List.of());
    Seen<List<String>> accepted = Seen.of(List.of("sts.amazonaws.com"));

    static <T> Seen<T> nothingTried() {
        return new Seen.NotTried<>("not tried: it needs --active exec");
    }

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
                new TokenLook(path(), new Variables(container, environment), user, file, content),
                errors,
                Seen.of(Issuer.of(Healthy.ISSUER)),
                accepted,
                Healthy.NOW,
                new Restart(Healthy.NAMESPACE, workload, pod.value()));
    }

    private Seen<String> path() {
        return container.then(it -> it.value(Injected.FILE)
                .map(Seen::of)
                .orElseGet(() -> new Seen.Absent<>("token path in the container")));
    }

    /** Inside, all is well: a token for AWS with these hours left, readable by everybody. */
    Tokened inside(long hoursLeft) {
        environment = container.map(Container::env);
        return owned("-rw-r--r--", 0, 0, new ProcessUser(1000, Set.of(1000L)))
                .holding(token(List.of("sts.amazonaws.com"), hoursLeft));
    }

    Tokened holding(Token token) {
        content = Seen.of(new TokenFile.Holds(token));
        return this;
    }

    Tokened owned(String mode, long uid, long gid, ProcessUser process) {
        file = Seen.of(new FileEntry(Healthy.TOKEN_FILE, mode, uid, gid));
        user = Seen.of(process);
        return this;
    }

    Tokened logged(String text) {
        errors = Seen.of(ErrorReader.read(text).stream()
                .map(error -> new LoggedError(
                        error, Optional.of(Healthy.NOW.minusSeconds(30)), "log of container app", Optional.empty()))
                .toList());
        return this;
    }

    /** A token of a day's life that ends so many hours from now. */
    static Token token(List<String> audiences, long hoursLeft) {
        Instant end = Healthy.NOW.plus(Duration.ofHours(hoursLeft));
        return new Token(
                "{}",
                "{}",
                Optional.of(Healthy.ISSUER),
                audiences,
                Optional.of("system:serviceaccount:payments:checkout"),
                Optional.of(end.minus(Duration.ofHours(24))),
                Optional.of(end));
    }
}
