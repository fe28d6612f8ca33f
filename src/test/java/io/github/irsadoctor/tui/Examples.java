package io.github.irsadoctor.tui;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Identity;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Status;
import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.facts.Meta;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.iam.Decision;
import io.github.irsadoctor.iam.Evaluation;
import io.github.irsadoctor.iam.NearMiss;
import io.github.irsadoctor.iam.Statement;
import io.github.irsadoctor.tui.model.OpenPlace;
import io.github.irsadoctor.walk.Headline;
import io.github.irsadoctor.walk.Outcome;
import io.github.irsadoctor.walk.Places;
import io.github.irsadoctor.walk.TargetName;
import io.github.irsadoctor.walk.WalkEvent;
import io.github.irsadoctor.walk.Walked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small world of its own for the screens' tests: one cluster, a few pods, one walk with a fault in the trust policy. */
final class Examples {

    static final String ISSUER = "oidc.eks.eu-west-1.amazonaws.com/id/4F2A7C0E9D1B44C8A1F0E6D25B7C9A91";
    static final String OTHER = "oidc.eks.eu-west-1.amazonaws.com/id/9B07D1E2C3A4455F8E6A0B1C2D3E4FC3";
    static final String ROLE = "arn:aws:iam::111122223333:role/checkout";

    static final List<StepCard> CARDS = List.of(
            new StepCard(
                    1,
                    "oidc-provider",
                    "OIDC provider",
                    "Does IAM know this cluster's issuer and the token's audience?"),
            new StepCard(2, "annotation", "Annotation", "Does the service account name a role that exists?"),
            new StepCard(
                    3, "trust-policy", "Trust policy", "Would the role's trust policy let this cluster's tokens in?"),
            new StepCard(4, "subject", "Subject", "Does the sub condition match this pod's service account?"),
            new StepCard(5, "token", "Token", "Is the projected token in the pod, readable and fresh?"),
            new StepCard(6, "permissions", "Permissions", "Can the role be assumed and do what was refused?"),
            new StepCard(7, "identity-in-pod", "Identity in pod", "Who does AWS say the pod is?"),
            new StepCard(8, "service-account", "Service account", "Is the pod using the account everyone thinks?"),
            new StepCard(9, "sdk", "SDK", "Is the SDK new enough, and does it reach web identity?"),
            new StepCard(10, "minimal-example", "Minimal example", "Does a minimal pod with this account work?"),
            new StepCard(0, "cloudtrail", "CloudTrail", "What did AWS record?"));

    static final List<Places.Card> PLACES = List.of(
            new Places.Card("kube:prod-eu", "prod-eu", "4F2A7C0E.gr7.eu-west-1.eks.amazonaws.com", false, false),
            new Places.Card(
                    "kube:staging",
                    "arn:aws:eks:eu-west-1:111122223333:cluster/staging",
                    "9B07D1E2.gr7.eu-west-1.eks.amazonaws.com",
                    false,
                    true),
            new Places.Card("lab:w1", "The new cluster that nobody lets in", "w1", true, false),
            new Places.Card("lab:w2", "Works on Tuesday, refused on Wednesday", "w2", true, false));

    private Examples() {}

    static Meta meta(String name, String ownerKind, String owner) {
        return new Meta(
                "payments",
                name,
                "uid-" + name,
                Stage.NOW.minus(Duration.ofHours(50)),
                Map.of(),
                Map.of(),
                Optional.of(new Meta.Owner(ownerKind, owner, "uid")),
                List.of());
    }

    private static final Map<String, String> VALUES = Map.of(
            "AWS_ROLE_ARN",
            ROLE,
            "AWS_WEB_IDENTITY_TOKEN_FILE",
            "/var/run/secrets/eks.amazonaws.com/serviceaccount/token",
            "AWS_CONTAINER_CREDENTIALS_FULL_URI",
            "http://169.254.170.23/v1/credentials");

    static Pod pod(String name, String account, String phase, String... variables) {
        List<Container.EnvVar> env = new ArrayList<>();
        for (String variable : variables) {
            env.add(new Container.EnvVar(
                    variable, Optional.of(VALUES.getOrDefault(variable, "set")), Optional.empty()));
        }
        List<Container.Mount> mounts = List.of(
                new Container.Mount("aws-iam-token", "/var/run/secrets/eks.amazonaws.com/serviceaccount", false));
        Container app =
                new Container("app", "shop/app:1", false, env, List.of(), mounts, "running", Optional.empty(), 0);
        String owner = name.substring(0, Math.max(1, name.lastIndexOf('-')));
        return new Pod(
                meta(name, "ReplicaSet", owner),
                account,
                List.of(app),
                List.of(),
                phase,
                Optional.empty(),
                false,
                Optional.of(Instant.EPOCH));
    }

    static final List<Pod> PODS = List.of(
            pod("cart-6c9f7d8b5-lw2xk", "default", "Running"),
            pod("checkout-7d9f4c6b8-q5zvn", "checkout", "Running", "AWS_ROLE_ARN", "AWS_WEB_IDENTITY_TOKEN_FILE"),
            pod("ledger-5f6d9c7b4-t8m2p", "ledger", "Pending"),
            pod(
                    "reports-84c5d9f6b7-zz9qd",
                    "reports-with-a-long-name",
                    "Running",
                    "AWS_CONTAINER_CREDENTIALS_FULL_URI"));

    /** A lab world that is about one target and teaches nothing. */
    static OpenPlace lab(int ticket, String namespace, TargetName target) {
        return new OpenPlace(
                ticket,
                "A story",
                true,
                namespace,
                Optional.of(target),
                Optional.empty(),
                Intrusion.ASSUME,
                Optional.empty());
    }

    static OpenPlace place(int ticket) {
        return new OpenPlace(
                ticket,
                "prod-eu",
                false,
                "payments",
                Optional.empty(),
                Optional.empty(),
                Intrusion.NONE,
                Optional.empty());
    }

    static Evaluation evaluation() {
        Statement statement = new Statement(
                0,
                Optional.of("FromEks"),
                Statement.Effect.ALLOW,
                List.of(new Statement.Principal("Federated", "arn:aws:iam::111122223333:oidc-provider/" + OTHER)),
                false,
                List.of("sts:AssumeRoleWithWebIdentity"),
                false,
                List.of(),
                false,
                List.of());
        return new Evaluation(
                Decision.REFUSED,
                "no statement matches this cluster's tokens",
                List.of(new Evaluation.StatementTrace(
                        statement,
                        Evaluation.Answer.NO,
                        List.of(
                                new Evaluation.PartTrace(
                                        Evaluation.Part.PRINCIPAL,
                                        "Federated " + OTHER,
                                        ISSUER,
                                        Evaluation.Answer.NO,
                                        "The principal is the provider of another cluster.",
                                        Optional.of(new NearMiss(
                                                ISSUER, OTHER, marks(ISSUER, OTHER), "another cluster's id")),
                                        Optional.empty()),
                                new Evaluation.PartTrace(
                                        Evaluation.Part.ACTION,
                                        "sts:AssumeRoleWithWebIdentity",
                                        "sts:AssumeRoleWithWebIdentity",
                                        Evaluation.Answer.YES,
                                        "the same",
                                        Optional.empty(),
                                        Optional.empty()),
                                new Evaluation.PartTrace(
                                        Evaluation.Part.CONDITION,
                                        "StringEquals " + OTHER + ":sub = system:serviceaccount:payments:checkout",
                                        "system:serviceaccount:payments:checkout",
                                        Evaluation.Answer.UNKNOWN,
                                        "The key belongs to another issuer.",
                                        Optional.empty(),
                                        Optional.empty())))));
    }

    static String marks(String wanted, String written) {
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            marks.append(i < wanted.length() && wanted.charAt(i) == written.charAt(i) ? ' ' : '^');
        }
        return marks.toString();
    }

    static final Finding FOREIGN_ISSUER = new Finding(
            CauseId.of("R-03"),
            "role/checkout",
            "The trust policy trusts another cluster's issuer, so this cluster's tokens are refused.",
            List.of(Line.of("cluster", ISSUER), Line.marked("policy", OTHER, marks(ISSUER, OTHER))),
            List.of(new Fix(
                    "Trust this cluster as well",
                    "Adds one statement; the other cluster keeps its access.",
                    Fix.Risk.YELLOW,
                    List.of(Change.aws(
                            "iam",
                            "update-assume-role-policy",
                            "--role-name",
                            "checkout",
                            "--policy-document",
                            "file://checkout-trust.json")))));

    static List<Exhibit> exhibits() {
        return List.of(
                new Exhibit.Trace("How the policy was judged", evaluation()),
                new Exhibit.Json(
                        "Trust policy as written",
                        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"FromEks\",\"Effect\":\"Allow\"}]}"),
                new Exhibit.Fields(
                        "Where it was read", List.of(Line.of("role", ROLE), Line.of("call", "iam:GetRole"))));
    }

    static Exhibit.Events events() {
        return new Exhibit.Events(
                "AssumeRoleWithWebIdentity",
                List.of(new TrailEvent(
                        Stage.NOW.minusSeconds(12),
                        Optional.of("AccessDenied"),
                        ROLE,
                        "session",
                        "system:serviceaccount:payments:checkout",
                        Optional.empty(),
                        Optional.of("sts.amazonaws.com"),
                        "aws-sdk-java/2.20.1 Linux/5.10",
                        "eu-west-1",
                        Optional.empty())));
    }

    static Outcome outcome(int step, Status status, String says) {
        return outcome(step, status, says, List.of(), List.of(), List.of());
    }

    static Outcome outcome(
            int step, Status status, String says, List<Finding> findings, List<Unseen> unseen, List<Exhibit> exhibits) {
        return new Outcome(CARDS.get(step), status, says, findings, unseen, exhibits, Duration.ofMillis(40));
    }

    static WalkEvent finished(Outcome outcome, Identity... identities) {
        return new WalkEvent.Finished(outcome, List.of(identities), List.of());
    }

    static List<Outcome> outcomes() {
        return List.of(
                outcome(0, Status.PASS, "The provider exists with audience sts.amazonaws.com."),
                outcome(1, Status.PASS, "The annotation names role/checkout, which exists."),
                outcome(2, Status.FAIL, FOREIGN_ISSUER.says(), List.of(FOREIGN_ISSUER), List.of(), exhibits()),
                outcome(3, Status.SKIPPED, "The policy trusts another issuer, so its subject says nothing."),
                outcome(4, Status.PASS, "The token is there, readable and has 71 minutes left."),
                outcome(5, Status.WARN, "The boundary leaves less than the policies give."),
                outcome(6, Status.PASS, "Nothing wins over web identity."),
                outcome(7, Status.PASS, "The pod uses the account its Deployment names."),
                outcome(
                        8,
                        Status.UNKNOWN,
                        "The SDK's version could not be seen.",
                        List.of(),
                        List.of(new Unseen(
                                "not allowed: create pods/exec in payments", "create pods/exec in payments")),
                        List.of()),
                outcome(9, Status.SKIPPED, "A probe pod is only run when it is asked for."),
                outcome(10, Status.FAIL, "refused 12 s ago", List.of(), List.of(), List.of(events())));
    }

    static List<WalkEvent> walk() {
        List<WalkEvent> events = new ArrayList<>();
        CARDS.forEach(card -> events.add(new WalkEvent.Started(card)));
        List<Outcome> outcomes = outcomes();
        for (int i = 0; i < outcomes.size(); i++) {
            events.add(i == 2 ? finished(outcomes.get(i), identities()) : finished(outcomes.get(i)));
        }
        events.add(new WalkEvent.Ended(
                new Headline(
                        Headline.Verdict.FAULTY,
                        "The role trusts the issuer of another cluster; this cluster's tokens are refused.",
                        List.of(FOREIGN_ISSUER)),
                walked(),
                outcomes,
                Duration.ofMillis(812)));
        return events;
    }

    static Walked walked() {
        Target target = new Target(
                "payments",
                Optional.of("checkout-7d9f4c6b8-q5zvn"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Walked(
                Optional.of("prod-eu"),
                "prod-eu",
                target,
                Optional.of("app"),
                Optional.of("checkout"),
                Optional.of(ROLE));
    }

    private static Identity[] identities() {
        return new Identity[] {
            new Identity(Identity.Kind.INTENDED, ROLE),
            new Identity(Identity.Kind.INJECTED, ROLE),
            new Identity(Identity.Kind.ACTUAL, "AccessDenied from sts:AssumeRoleWithWebIdentity"),
            new Identity(Identity.Kind.SEEN_BY_AWS, "denied 12 s ago, arn:aws:iam::111122223333:role/checkout")
        };
    }
}
