package io.github.irsadoctor.tui;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Status;
import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.facts.Page;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.tui.model.Answer;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.tui.model.OpenPlace;
import io.github.irsadoctor.walk.Headline;
import io.github.irsadoctor.walk.Lesson;
import io.github.irsadoctor.walk.Outcome;
import io.github.irsadoctor.walk.WalkEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks whose steps have something for every pane. */
final class PaneWalks {

    static final String YAML =
            "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: checkout # by Helm\n  annotations:\n"
                    + "    eks.amazonaws.com/role-arn: \"arn:aws:iam::111122223333:role/checkout\"\n"
                    + "    eks.amazonaws.com/token-expiration: 86400\n  finalizers: []\nautomountServiceAccountToken: true\n"
                    + "note: |\n  kept: as it is\n";

    static final String POLICY =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"effect\":\"Allow\",\"Effect\":\"Allow\",\"Principal\":"
                    + "{\"Federated\":\"arn:aws:iam::111122223333:oidc-provider/" + Examples.OTHER + "\"},\"Action\":"
                    + "\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{},\"Max\":3600,\"Open\":false}]}";

    static final Finding LONG_LABEL = new Finding(
            CauseId.of("E-02"),
            "container app",
            "Static keys in the environment win over the role.",
            List.of(
                    Line.of("annotation", Examples.ROLE),
                    Line.of("AWS_WEB_IDENTITY_TOKEN_FILE in the template", "/var/run/secrets/eks/serviceaccount/token"),
                    Line.marked("key", "AKIA0000000000000000", "^^^^")),
            List.of());

    private PaneWalks() {}

    static Exhibit.Token token(Instant issued, Instant expires) {
        return new Exhibit.Token(
                "Token, without its signature",
                "{\"alg\":\"RS256\",\"kid\":\"k1\"}",
                "{\"aud\":[\"sts.amazonaws.com\"],\"exp\":" + expires.getEpochSecond() + ",\"iat\":"
                        + issued.getEpochSecond() + ",\"iss\":\"https://" + Examples.ISSUER
                        + "\",\"kubernetes.io\":{\"namespace\":\"payments\",\"pod\":{\"name\":\"checkout-7d9f4c6b8-q5zvn\",\"uid\":\"u\"},"
                        + "\"serviceaccount\":{\"name\":\"checkout\",\"uid\":\"u\"}},\"nbf\":1,"
                        + "\"sub\":\"system:serviceaccount:payments:checkout\"}");
    }

    static Exhibit.Token token() {
        return token(Stage.NOW.minus(Duration.ofHours(14)), Stage.NOW.plus(Duration.ofMinutes(10 * 60)));
    }

    /** At the end of a walk that has shown this in step 5, with the fault in step 3 found. */
    static Stage walked(int columns, int rows, Exhibit... shown) {
        Stage stage = Stages.walkBegun(columns, rows);
        events(shown).forEach(event -> stage.answer(Effect.Walk.class, new Answer.Walked(event)));
        return stage;
    }

    /** The same walk in a lab world whose verdicts are hidden. */
    static Stage taught(int columns, int rows, Exhibit... shown) {
        Stage stage = Stages.places(columns, rows).press(Key.of('G'), Key.ENTER);
        stage.answer(Effect.Open.class, new Answer.Opened(world(stage.ticket(Effect.Open.class))));
        stage.answer(Effect.ListNamespaces.class, new Answer.Namespaces(Seen.of(List.of("payments"))));
        stage.answer(Effect.ListPods.class, new Answer.Pods(Seen.of(new Page<>(Examples.PODS, Optional.empty()))));
        toPods(stage).press(Key.ENTER).answer(Effect.Walk.class, new Answer.Steps(Examples.CARDS));
        events(shown).forEach(event -> stage.answer(Effect.Walk.class, new Answer.Walked(event)));
        return stage;
    }

    // A lesson may begin with its story.
    private static Stage toPods(Stage stage) {
        return stage.model().page() instanceof io.github.irsadoctor.tui.model.StoryPage
                ? stage.press(Key.ENTER)
                : stage;
    }

    private static OpenPlace world(int ticket) {
        return new OpenPlace(
                ticket,
                "A story",
                true,
                "payments",
                Optional.empty(),
                Optional.empty(),
                Intrusion.ASSUME,
                Optional.of(new Lesson("A story", "Once.", List.of("Look."), List.of("R-03"), "It was the issuer.")));
    }

    private static List<WalkEvent> events(Exhibit... shown) {
        List<WalkEvent> events = new ArrayList<>(Examples.walk());
        Outcome token = Examples.outcome(4, Status.PASS, "The token is there.", List.of(), List.of(), List.of(shown));
        WalkEvent.Ended end = (WalkEvent.Ended) events.remove(events.size() - 1);
        List<Outcome> outcomes = new ArrayList<>(end.outcomes());
        outcomes.set(4, token);
        events.add(Examples.finished(token));
        events.add(new WalkEvent.Ended(end.headline(), end.walked(), outcomes, end.took()));
        return events;
    }

    /** Right after the first pane's step 3 was found faulty in this way. */
    static Stage found(int columns, int rows, Finding... findings) {
        Stage stage = Stages.walkBegun(columns, rows);
        Outcome outcome =
                Examples.outcome(2, Status.FAIL, findings[0].says(), List.of(findings), List.of(), Examples.exhibits());
        stage.answer(Effect.Walk.class, new Answer.Walked(Examples.finished(outcome)));
        stage.answer(
                Effect.Walk.class,
                new Answer.Walked(new WalkEvent.Ended(
                        new Headline(Headline.Verdict.FAULTY, findings[0].says(), List.of(findings)),
                        Examples.walked(),
                        List.of(outcome),
                        Duration.ofMillis(1234))));
        return stage;
    }
}
