package io.github.irsadoctor.tui;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Exhibit.Moment;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Identity;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Status;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.facts.Meta;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.facts.WorkloadName;
import io.github.irsadoctor.iam.Decision;
import io.github.irsadoctor.iam.Evaluation;
import io.github.irsadoctor.iam.NearMiss;
import io.github.irsadoctor.iam.Statement;
import io.github.irsadoctor.text.Sanitiser;
import io.github.irsadoctor.tui.model.CauseName;
import io.github.irsadoctor.tui.model.CauseText;
import io.github.irsadoctor.tui.model.OpenPlace;
import io.github.irsadoctor.walk.Headline;
import io.github.irsadoctor.walk.Lesson;
import io.github.irsadoctor.walk.Outcome;
import io.github.irsadoctor.walk.Places;
import io.github.irsadoctor.walk.WalkEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One text in every place where a text of somebody else can stand. */
record Hostile(String text) {

    /** Its beginning, in a report. */
    @Override
    public String toString() {
        return Sanitiser.line(text, 30);
    }

    private Optional<String> some() {
        return Optional.of(text);
    }

    List<Places.Card> cards() {
        Places.Eks eks = new Places.Eks(some(), some(), some(), some());
        return List.of(
                new Places.Card("a", text, text, false, true, Optional.of(eks), "", true),
                new Places.Card("b", text, text, true, false, Optional.empty(), text, false));
    }

    OpenPlace place(int ticket) {
        return new OpenPlace(
                ticket, text, false, text, Optional.empty(), Optional.empty(), Intrusion.NONE, Optional.empty());
    }

    private Meta meta() {
        return new Meta(
                text,
                text,
                text,
                Stage.NOW.minusSeconds(7200),
                Map.of(text, text),
                Map.of(ServiceAccount.ROLE_ARN, text),
                Optional.of(new Meta.Owner("ReplicaSet", text, text)),
                List.of(new Meta.FieldTime(text, Stage.NOW, List.of(ServiceAccount.ROLE_ARN))));
    }

    private Container container() {
        Container.EnvVar role = new Container.EnvVar("AWS_ROLE_ARN", some(), Optional.empty());
        return new Container(text, text, false, List.of(role), List.of(), List.of(), text, Optional.of(Stage.NOW), 3);
    }

    Pod pod(Container... containers) {
        return new Pod(meta(), text, List.of(containers), List.of(), text, some(), false, Optional.of(Stage.NOW), text);
    }

    /** With one container, then with several. */
    List<Pod> pods() {
        return List.of(pod(container(), PodExamples.container("app")), pod(container()));
    }

    ServiceAccount account() {
        return new ServiceAccount(meta());
    }

    Workload workload() {
        WorkloadName name = new WorkloadName(WorkloadName.Kind.DEPLOYMENT, text);
        return new Workload(name, meta(), text, Map.of(text, text), List.of(container()), Map.of(), false, 2);
    }

    Lesson lesson() {
        return new Lesson(
                text,
                text,
                List.of(text, text),
                List.of("R-03"),
                text,
                List.of(),
                List.of("O-01"),
                Map.of("O-01", text));
    }

    List<CauseName> causes() {
        return List.of(new CauseName("R-03", text), new CauseName("O-01", text));
    }

    CauseText explanation() {
        return new CauseText("R-03", text, text, text, List.of(text, text), text, List.of(text));
    }

    private Evaluation evaluation() {
        Statement statement = new Statement(
                0,
                some(),
                Statement.Effect.ALLOW,
                List.of(new Statement.Principal(text, text)),
                false,
                List.of(text),
                false,
                List.of(),
                false,
                List.of(new Statement.Condition(text, text, List.of(text))));
        Evaluation.PartTrace part = new Evaluation.PartTrace(
                Evaluation.Part.PRINCIPAL,
                text,
                text,
                Evaluation.Answer.NO,
                text,
                Optional.of(new NearMiss(text, text, "^ ^^", text)),
                Optional.empty());
        return new Evaluation(
                Decision.REFUSED,
                text,
                List.of(new Evaluation.StatementTrace(statement, Evaluation.Answer.NO, List.of(part))));
    }

    private TrailEvent event() {
        String record = "{\"a\":\"" + text;
        return new TrailEvent(Instant.EPOCH, some(), text, text, text, some(), some(), text, text, some(), record);
    }

    private List<Exhibit> exhibits() {
        List<Moment> moments = List.of(
                new Moment(Instant.EPOCH, text, Moment.Kind.ALLOWED), new Moment(Stage.NOW, text, Moment.Kind.REFUSED));
        return List.of(
                new Exhibit.Json(text, text),
                new Exhibit.Yaml(text, text),
                new Exhibit.Token(text, "{\"alg\":\"" + text, "{\"sub\":\"" + text + "\"}"),
                new Exhibit.Trace(text, evaluation()),
                new Exhibit.Fields(text, List.of(Line.of(text, text))),
                new Exhibit.Events(text, List.of(event())),
                new Exhibit.Timeline(text, moments, List.of(text)),
                new Exhibit.Commands(text, List.of(text)));
    }

    private Finding finding() {
        return new Finding(
                CauseId.of("R-03"),
                text,
                text,
                List.of(Line.of(text, text), Line.marked("policy", text, " ^^^ ^")),
                List.of(new Fix(
                        text,
                        text,
                        Fix.Risk.RED,
                        List.of(Change.kubectl("get", text.replace("\0", "")), new Change.HandOver(text)))));
    }

    /** A walk in which one step saw all of it. */
    List<WalkEvent> walk() {
        Finding finding = finding();
        Outcome outcome =
                Examples.outcome(2, Status.FAIL, text, List.of(finding), List.of(new Unseen(text, text)), exhibits());
        return List.of(
                new WalkEvent.Asked("kubectl get " + text),
                Examples.finished(
                        outcome,
                        new Identity(Identity.Kind.ACTUAL, text),
                        new Identity(Identity.Kind.SEEN_BY_AWS, text)),
                new WalkEvent.Ended(
                        new Headline(Headline.Verdict.FAULTY, text, List.of(finding)),
                        Examples.walked(),
                        List.of(outcome),
                        Duration.ofMillis(3)));
    }
}
