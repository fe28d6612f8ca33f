package io.github.irsadoctor.checklist.cloudtrail;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Identity;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.check.Observation;
import io.github.irsadoctor.check.Rule;
import io.github.irsadoctor.check.Step;
import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.checklist.scene.AwsScene;
import io.github.irsadoctor.checklist.scene.Irsa;
import io.github.irsadoctor.checklist.scene.LastChange;
import io.github.irsadoctor.checklist.scene.Scene;
import io.github.irsadoctor.facts.OidcProvider;
import io.github.irsadoctor.facts.Role;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.Trail;
import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.iam.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The CloudTrail panel. It has no rules of its own: its events are evidence for the others. Events come about five minutes
 * late, so an empty answer says nothing.
 *
 * @see <a href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/how-cloudtrail-works.html">how CloudTrail works</a>
 */
public final class TrailStep implements Step<TrailEvidence> {

    /** A refusal proves the token good: provider, audience, signature and expiry (irsa-semantics 3.4). */
    private static final Set<Link> PROVED_BY_REFUSAL = Set.of(
            Link.INJECTION, Link.PRECEDENCE, Link.NETWORK, Link.ARN_SYNTAX, Link.TOKEN, Link.PROVIDER, Link.AUDIENCE);

    /** Whatever STS says of a token, the pod had one, sent it, and reached STS. */
    private static final Set<Link> PROVED_BY_CALL =
            Set.of(Link.INJECTION, Link.PRECEDENCE, Link.NETWORK, Link.ARN_SYNTAX);

    /** Sessions last an hour unless told otherwise, so a pod that is refused asks again within it. */
    private static final Duration FRESH = Duration.ofHours(1);

    @Override
    public StepCard card() {
        return new StepCard(0, "cloudtrail", "CloudTrail", "What did AWS record?");
    }

    @Override
    public TrailEvidence gather(Sources sources) {
        Scene scene = new Scene(sources);
        Seen<Subject> subject = scene.subject();
        Seen<Trail> trail =
                subject.then(it -> sources.cloud().trail(it.toString()).await());
        AwsScene aws = new AwsScene(scene);
        return new TrailEvidence(
                Irsa.unused(scene),
                subject,
                trail,
                scene.roleMeant(),
                LastChange.of(scene),
                aws.role().value().map(Role::created),
                aws.provider().value().flatMap(OidcProvider::created),
                sources.now());
    }

    @Override
    public List<Rule<? super TrailEvidence>> rules() {
        return List.of();
    }

    @Override
    public List<Exhibit> exhibits(TrailEvidence evidence) {
        List<Exhibit> exhibits = new ArrayList<>();
        evidence.trail().value().ifPresent(trail -> exhibits.add(new Exhibit.Events("CloudTrail", trail.events())));
        exhibits.add(TrailTimeline.of(evidence));
        evidence.subject()
                .value()
                .ifPresent(subject -> exhibits.add(new Exhibit.Commands(
                        "By hand",
                        List.of(Change.aws(
                                        "cloudtrail",
                                        "lookup-events",
                                        "--lookup-attributes",
                                        "AttributeKey=Username,AttributeValue=" + subject)
                                .command()))));
        return exhibits;
    }

    @Override
    public String passed(TrailEvidence evidence) {
        return evidence.newest()
                .map(event -> "AWS last recorded " + event.outcome() + ", " + ago(event, evidence.now()) + " ago")
                .orElse("AWS has recorded no call of this service account; that proves nothing");
    }

    @Override
    public Optional<String> untried(TrailEvidence evidence) {
        return evidence.notIrsa();
    }

    @Override
    public List<Unseen> unseen(TrailEvidence evidence) {
        List<Unseen> unseen = new ArrayList<>();
        evidence.trail().unseen().ifPresent(unseen::add);
        evidence.trail().value().map(Trail::regions).orElse(Map.of()).forEach((region, why) -> {
            if (!why.isEmpty()) {
                unseen.add(new Unseen("CloudTrail in " + region + ": " + why, "cloudtrail:LookupEvents in " + region));
            }
        });
        return unseen;
    }

    @Override
    public List<Identity> identities(TrailEvidence evidence) {
        String says = evidence.newest()
                .map(event -> event.outcome() + " for " + event.roleArn() + ", " + ago(event, evidence.now()) + " ago")
                .orElseGet(() -> evidence.trail().unseen().isPresent() ? "unknown" : "nothing recorded");
        return List.of(new Identity(Identity.Kind.SEEN_BY_AWS, says));
    }

    @Override
    public List<Observation> observations(TrailEvidence evidence) {
        return evidence.newest().stream()
                .filter(event -> event.error().isPresent())
                .map(event -> new Observation(
                        Optional.of(event.time()),
                        "CloudTrail " + event.region(),
                        event.outcome() + " for " + event.roleArn(),
                        proved(event.error().orElseThrow()),
                        isOutlived(event, evidence)))
                .toList();
    }

    /** An error that came before the role was looked at says nothing of provider, audience and trust. */
    private static Set<Link> proved(String error) {
        if (error.equals("AccessDenied")) {
            return PROVED_BY_REFUSAL;
        }
        boolean aboutToken = error.startsWith("InvalidIdentityToken") || error.startsWith("ExpiredToken");
        return aboutToken ? PROVED_BY_CALL : Set.of();
    }

    /** A refusal for another role, from before a change, or long before now says nothing of the present. */
    private static boolean isOutlived(TrailEvent event, TrailEvidence evidence) {
        boolean old = Duration.between(event.time(), evidence.now()).compareTo(FRESH) > 0;
        return old
                || !evidence.isForRole(event)
                || evidence.changed().filter(event.time()::isBefore).isPresent();
    }

    private static String ago(TrailEvent event, Instant now) {
        long seconds = Math.max(0, Duration.between(event.time(), now).toSeconds());
        if (seconds < 120) {
            return seconds + "s";
        }
        return seconds < 7200 ? seconds / 60 + "m" : seconds / 3600 + "h";
    }
}
