package io.github.irsadoctor.tui;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Exhibit.Moment;
import io.github.irsadoctor.check.Exhibit.Moment.Kind;
import io.github.irsadoctor.check.Status;
import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.tui.model.Answer;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.tui.model.Pane;
import io.github.irsadoctor.tui.model.WalkPage;
import io.github.irsadoctor.walk.Outcome;
import io.github.irsadoctor.walk.WalkEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The example's walk with what AWS recorded, when it all happened, and what was asked. */
final class Recorded {

    static final String SUBJECT = "system:serviceaccount:payments:checkout";

    private static final Instant BEGINNING = Stage.NOW.minus(Duration.ofHours(49));

    private Recorded() {}

    static TrailEvent event(Duration ago, Optional<String> error, String session, String agent) {
        String record = "{\"eventName\":\"AssumeRoleWithWebIdentity\",\"awsRegion\":\"eu-west-1\","
                + error.map(code -> "\"errorCode\":\"" + code + "\",").orElse("")
                + "\"requestParameters\":{\"roleArn\":\"" + Examples.ROLE + "\",\"roleSessionName\":\"" + session
                + "\"}}";
        return new TrailEvent(
                Stage.NOW.minus(ago),
                error,
                Examples.ROLE,
                session,
                SUBJECT,
                Optional.of("arn:aws:iam::111122223333:oidc-provider/" + Examples.ISSUER),
                Optional.of("sts.amazonaws.com"),
                agent,
                "eu-west-1",
                Optional.of("10.0.12.7"),
                record);
    }

    static List<TrailEvent> events() {
        List<TrailEvent> events = new ArrayList<>(List.of(
                event(Duration.ofSeconds(9), Optional.of("AccessDenied"), "irsa-doctor", "aws-sdk-java/2.57.8"),
                event(
                        Duration.ofSeconds(12),
                        Optional.of("AccessDenied"),
                        "botocore-session-1772366388",
                        "Boto3/1.34.41 md/Botocore#1.34.41 ua/2.0 os/linux#5.10 lang/python#3.11.8"),
                event(Duration.ofMinutes(61), Optional.empty(), "botocore-session-1772362728", "Boto3/1.34.41"),
                event(
                        Duration.ofHours(4),
                        Optional.of("InvalidIdentityToken"),
                        "botocore-session-1",
                        "Boto3/1.34.41")));
        for (int i = 1; i <= 8; i++) {
            events.add(event(Duration.ofHours(4 + i), Optional.empty(), "botocore-session-" + i, "Boto3/1.34.41"));
        }
        return events;
    }

    private static List<Exhibit> exhibits() {
        return List.of(
                new Exhibit.Events("CloudTrail", events()),
                new Exhibit.Timeline(
                        "Seen from AWS",
                        List.of(
                                new Moment(Stage.NOW.minus(Duration.ofMinutes(61)), "STS let the pod in", Kind.ALLOWED),
                                new Moment(Stage.NOW.minusSeconds(12), "STS refused the pod", Kind.REFUSED),
                                new Moment(Stage.NOW, "now, the time of this walk", Kind.NOW)),
                        List.of("STS let the pod into this role first and refused it later.")));
    }

    private static Exhibit ofToken() {
        Instant pod = BEGINNING.plus(Duration.ofHours(47));
        return new Exhibit.Timeline(
                "What came when",
                List.of(
                        new Moment(BEGINNING, "service account made", Kind.ACCOUNT),
                        new Moment(
                                BEGINNING.plusSeconds(1),
                                "annotation written at the latest, by kubectl-annotate",
                                Kind.ANNOTATED),
                        new Moment(pod, "pod made", Kind.POD),
                        new Moment(pod.plusSeconds(4), "container app started", Kind.STARTED),
                        new Moment(pod, "token issued", Kind.ISSUED),
                        new Moment(pod.plus(Duration.ofHours(24)), "token expires", Kind.EXPIRES),
                        new Moment(Stage.NOW.minusSeconds(12), "the same refusal, seen again", Kind.REFUSED)));
    }

    static List<String> commands() {
        return List.of(
                "kubectl --context prod-eu get pod checkout-7d9f4c6b8-q5zvn -n payments -o yaml",
                "aws sts get-caller-identity --region eu-west-1",
                "kubectl --context prod-eu get serviceaccount checkout -n payments -o yaml --show-managed-fields",
                "kubectl --context prod-eu exec checkout-7d9f4c6b8-q5zvn -n payments -c app -- env",
                "aws iam get-role --role-name checkout",
                "TOKEN=$(kubectl --context prod-eu create token checkout -n payments --audience sts.amazonaws.com"
                        + " --duration 600s)",
                "aws sts assume-role-with-web-identity --role-arn " + Examples.ROLE
                        + " --role-session-name irsa-doctor --duration-seconds 900 --region eu-west-1"
                        + " --web-identity-token \"$TOKEN\"");
    }

    static Stage walked(int columns, int rows) {
        Outcome trail = Examples.outcome(10, Status.PASS, "refused 12 s ago", List.of(), List.of(), exhibits());
        Outcome token =
                Examples.outcome(4, Status.PASS, "The token is there.", List.of(), List.of(), List.of(ofToken()));
        Stage stage = Stages.walkBegun(columns, rows);
        commands().forEach(it -> stage.answer(Effect.Walk.class, new Answer.Walked(new WalkEvent.Asked(it))));
        return finished(stage, token, trail);
    }

    /** A walk that ended with this seen of CloudTrail. */
    static Stage walked(int columns, int rows, List<Exhibit> exhibits, Unseen... unseen) {
        Status status = unseen.length == 0 ? Status.PASS : Status.UNKNOWN;
        return finished(
                Stages.walkBegun(columns, rows),
                Examples.outcome(10, status, "nothing", List.of(), List.of(unseen), exhibits));
    }

    private static Stage finished(Stage stage, Outcome... outcomes) {
        for (Outcome outcome : outcomes) {
            stage.answer(Effect.Walk.class, new Answer.Walked(Examples.finished(outcome)));
        }
        return stage;
    }

    static Stage on(Stage stage, Pane pane) {
        while (((WalkPage) stage.model().page()).pane() != pane) {
            stage.press(Key.TAB);
        }
        return stage;
    }
}
