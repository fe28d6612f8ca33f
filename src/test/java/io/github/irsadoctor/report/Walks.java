package io.github.irsadoctor.report;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Identity;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.check.Observation;
import io.github.irsadoctor.check.Status;
import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.walk.Headline;
import io.github.irsadoctor.walk.Outcome;
import io.github.irsadoctor.walk.WalkEvent;
import io.github.irsadoctor.walk.WalkState;
import io.github.irsadoctor.walk.Walked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks made by hand, told as events. */
public final class Walks {

    public static final StepCard PROVIDER = new StepCard(1, "oidc-provider", "OIDC provider", "Is it known to IAM?");
    public static final StepCard TRUST = new StepCard(3, "trust-policy", "Trust policy", "Does it let the tokens in?");
    public static final StepCard SDK = new StepCard(9, "sdk", "SDK", "Is it new enough?");
    public static final StepCard TRAIL = new StepCard(0, "cloudtrail", "CloudTrail", "What did AWS record?");

    public static final String ROLE = "arn:aws:iam::111122223333:role/checkout";
    static final String WANTED = "oidc.eks.eu-west-1.amazonaws.com/id/4F2A";
    static final String WRITTEN = "oidc.eks.eu-west-1.amazonaws.com/id/9B07";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Walks() {}

    public static List<StepCard> cards() {
        return List.of(PROVIDER, TRUST, SDK, TRAIL);
    }

    public static List<WalkEvent> healthy(Target target) {
        List<Outcome> outcomes = List.of(
                passed(PROVIDER, "IAM knows the issuer, with audience sts.amazonaws.com"),
                passed(TRUST, "The trust policy lets this cluster's tokens in"),
                passed(SDK, "CloudTrail saw aws-sdk-java/2.25.1, which knows web identity"),
                passed(TRAIL, "The role was assumed 12 times"));
        return events(target, outcomes, new Headline(Headline.Verdict.HEALTHY, "Nothing is wrong.", List.of()));
    }

    public static List<WalkEvent> faulty(Target target) {
        Finding issuer = issuer();
        List<Outcome> outcomes = List.of(
                passed(PROVIDER, "IAM knows the issuer, with audience sts.amazonaws.com"),
                new Outcome(TRUST, Status.FAIL, issuer.says(), List.of(issuer), List.of(), List.of(), millis(12)),
                outcome(SDK, Status.SKIPPED, "Moot: no token gets past the trust policy", List.of()),
                trail());
        String says = "The role trusts the issuer of another cluster, so this cluster's tokens are refused.";
        return events(target, outcomes, new Headline(Headline.Verdict.FAULTY, says, List.of(issuer)));
    }

    public static List<WalkEvent> undecided(Target target) {
        Unseen unseen = new Unseen("not allowed: iam:GetRole", "iam:GetRole");
        Unseen slow = new Unseen("cloudtrail:LookupEvents did not answer within 5.0 s", "an answer of CloudTrail");
        List<Outcome> outcomes = List.of(
                passed(PROVIDER, "IAM knows the issuer, with audience sts.amazonaws.com"),
                outcome(TRUST, Status.UNKNOWN, "The trust policy could not be read", List.of(unseen)),
                outcome(SDK, Status.WARN, "The SDK could not be told", List.of()),
                outcome(TRAIL, Status.UNKNOWN, slow.says(), List.of(slow)));
        return events(target, outcomes, new Headline(Headline.Verdict.UNDECIDED, "One fact is missing.", List.of()));
    }

    /** The fold of all events. */
    public static WalkState state(List<WalkEvent> events) {
        WalkState state = WalkState.before(cards());
        for (WalkEvent event : events) {
            state = state.after(event);
        }
        return state;
    }

    public static Target pod(String namespace, String name) {
        return new Target(namespace, Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Finding issuer() {
        String marks = " ".repeat(WRITTEN.length() - 4) + "^^^^";
        Fix fix = new Fix(
                "Trust this cluster as well",
                "Adds one statement and leaves the others as they are.",
                Fix.Risk.YELLOW,
                List.of(Change.aws(
                        "iam", "update-assume-role-policy", "--role-name", "checkout", "--policy-document", "{\n}")));
        return new Finding(
                CauseId.of("R-03"),
                "role/checkout",
                "The policy trusts another cluster's issuer",
                List.of(Line.of("cluster", WANTED), Line.marked("policy", WRITTEN, marks)),
                List.of(fix));
    }

    private static Outcome trail() {
        List<TrailEvent> events = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            events.add(event(NOON.minusSeconds(60L * i)));
        }
        return new Outcome(
                TRAIL,
                Status.PASS,
                "5 events, none allowed",
                List.of(),
                List.of(),
                List.of(new Exhibit.Events("CloudTrail", events)),
                millis(40));
    }

    private static TrailEvent event(Instant at) {
        return new TrailEvent(
                at,
                Optional.of("AccessDenied"),
                ROLE,
                "session",
                "system:serviceaccount:payments:checkout",
                Optional.empty(),
                Optional.empty(),
                "aws-sdk-java/2.25.1",
                "eu-west-1",
                Optional.empty());
    }

    static Outcome passed(StepCard card, String says) {
        return outcome(card, Status.PASS, says, List.of());
    }

    static Outcome outcome(StepCard card, Status status, String says, List<Unseen> unseen) {
        return new Outcome(card, status, says, List.of(), unseen, List.of(), millis(7));
    }

    static List<WalkEvent> events(Target target, List<Outcome> outcomes, Headline headline) {
        List<WalkEvent> events = new ArrayList<>();
        outcomes.forEach(outcome -> events.add(new WalkEvent.Started(outcome.card())));
        Observation log =
                new Observation(Optional.of(NOON), "log of container app", "AccessDenied", Set.of(Link.PROVIDER), true);
        outcomes.forEach(outcome -> events.add(new WalkEvent.Finished(
                outcome,
                outcome.card().equals(PROVIDER) ? List.of(new Identity(Identity.Kind.INTENDED, ROLE)) : List.of(),
                outcome.status() == Status.FAIL ? List.of(log) : List.of())));
        Walked walked = new Walked(
                Optional.of("demo"),
                "demo-ctx",
                target,
                Optional.of("app"),
                Optional.of("checkout"),
                Optional.of(ROLE));
        events.add(new WalkEvent.Ended(headline, walked, outcomes, millis(800)));
        return events;
    }

    private static Duration millis(int millis) {
        return Duration.ofMillis(millis);
    }
}
