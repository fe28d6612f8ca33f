package io.github.irsadoctor.checklist.token;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Identity;
import io.github.irsadoctor.check.Rule;
import io.github.irsadoctor.check.Step;
import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.checklist.scene.AwsScene;
import io.github.irsadoctor.checklist.scene.Inside;
import io.github.irsadoctor.checklist.scene.Irsa;
import io.github.irsadoctor.checklist.scene.LogScene;
import io.github.irsadoctor.checklist.scene.Scene;
import io.github.irsadoctor.checklist.scene.Told;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Event;
import io.github.irsadoctor.facts.OidcProvider;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.facts.Webhook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Step 5: variables, volume and mount by the specs; then the file itself, where looking into containers is permitted. */
public final class TokenStep implements Step<TokenEvidence> {

    @Override
    public StepCard card() {
        return new StepCard(
                5, "token", "Token", "Is the projected token in the pod, readable, right audience, not expired?");
    }

    @Override
    public TokenEvidence gather(Sources sources) {
        Pending<Webhook> webhook = sources.cluster().webhook(WebhookRules.NAME);
        Pending<List<Event>> events = events(sources);
        Scene scene = new Scene(sources);
        Seen<Pod> pod = scene.pod();
        Seen<Container> container = scene.container();
        Supplier<TokenLook> look = TokenLook.begin(new Inside(scene), container);
        boolean silent = pod.value()
                .flatMap(it -> container.value().map(each -> Injected.in(it, each)))
                .filter(Injected::silent)
                .isPresent();
        return new TokenEvidence(
                Irsa.unused(scene),
                sources.target().label(),
                sources.target().pod().isPresent(),
                scene.serviceAccount(),
                pod,
                container,
                scene.workload(),
                webhook.await(),
                silent ? siblings(sources) : new Seen.NotAsked<>("the container has its variables"),
                events.await(),
                look.get(),
                new LogScene(scene).errors(),
                scene.issuer(),
                new AwsScene(scene).provider().map(OidcProvider::clientIds),
                scene.now(),
                scene.restart());
    }

    private static Seen<List<Pod>> siblings(Sources sources) {
        return sources.cluster().pods(sources.target().namespace(), Map.of()).await();
    }

    private static Pending<List<Event>> events(Sources sources) {
        Target target = sources.target();
        return target.workload()
                .filter(owner -> target.pod().isEmpty())
                .map(owner -> sources.cluster()
                        .events(target.namespace(), owner.kind().kubernetesKind(), owner.name()))
                .orElseGet(() -> Pending.done(new Seen.NotAsked<>("there is a pod")));
    }

    @Override
    public List<Rule<? super TokenEvidence>> rules() {
        return List.<Rule<? super TokenEvidence>>of(
                TooEarlyRules.POD_OLDER,
                WebhookRules.GONE,
                WebhookRules.DID_NOTHING,
                TooEarlyRules.RACE,
                HandSetRule.HAND_SET,
                SkippedRule.SKIPPED,
                OtherRoleRule.OTHER_ROLE,
                ReadRules.ROOTS_ALONE,
                ReadRules.OTHERS,
                ContentRules.KEPT,
                ContentRules.STALE,
                ContentRules.GARBLED,
                DefaultTokenRule.DEFAULT_TOKEN);
    }

    @Override
    public List<Exhibit> exhibits(TokenEvidence evidence) {
        return TokenExhibits.of(evidence);
    }

    @Override
    public String passed(TokenEvidence evidence) {
        return TokenPassed.of(evidence);
    }

    @Override
    public Optional<String> untried(TokenEvidence evidence) {
        return evidence.look().content().isNotTried()
                ? evidence.look()
                        .content()
                        .unseen()
                        .map(it -> "the token file itself was not read ("
                                + it.says().replaceFirst("^not tried: ", "") + ")")
                : Optional.empty();
    }

    @Override
    public List<Unseen> unseen(TokenEvidence evidence) {
        boolean missing = evidence.look().content().isAbsent()
                && evidence.injected().filter(Injected::backed).isPresent();
        String path = evidence.look().path().value().orElse("");
        return missing
                ? List.of(new Unseen(
                        "there is no file " + path + " in container " + Untouched.name(evidence)
                                + ", though a token is mounted there",
                        "the token file"))
                : List.of();
    }

    @Override
    public List<Identity> identities(TokenEvidence evidence) {
        String says = evidence.notIrsa().isPresent() && evidence.hasPod()
                ? "EKS Pod Identity"
                : Told.of(evidence.container()
                        .map(it -> it.variable(Injected.ROLE)
                                .map(role -> role.value().or(role::from).orElse("set"))
                                .orElse("none")));
        return List.of(new Identity(Identity.Kind.INJECTED, says));
    }
}
