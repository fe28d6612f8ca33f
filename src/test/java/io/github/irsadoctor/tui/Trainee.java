package io.github.irsadoctor.tui;

import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.facts.Page;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.WorkloadName;
import io.github.irsadoctor.tui.model.Answer;
import io.github.irsadoctor.tui.model.CauseName;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.tui.model.OpenPlace;
import io.github.irsadoctor.walk.Lesson;
import io.github.irsadoctor.walk.TargetName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The screens of a lab world that teaches something, brought to each page by the messages that lead there. */
final class Trainee {

    static final String STORY = """
            The checkout service was moved to a new cluster last week and its role was kept.
            Since then every payment is refused. The old cluster is still there, and in it the
            same service works.
            """;

    static final Lesson LESSON = new Lesson(
            "The new cluster that nobody lets in",
            STORY,
            List.of(
                    "One role, two clusters, and one of them is let in. What tells them apart for AWS?",
                    "Put the end of the cluster's issuer beside the end of what the role trusts."),
            List.of("R-03"),
            """
            The trust policy named only the old cluster's issuer. Its id in the principal is not the id of
            this cluster.
            """,
            List.of("O-09"),
            List.of("O-01", "J-02"),
            Map.of("O-01", "The provider exists: STS came as far as the role and answered AccessDenied."));

    static final List<CauseName> CAUSES = List.of(
            new CauseName("O-01", "IAM has no OIDC provider for the cluster"),
            new CauseName("O-09", "The cluster was rebuilt; the policy trusts the old issuer"),
            new CauseName("R-03", "The trust policy trusts another issuer than this cluster's"),
            new CauseName("J-02", "The trust policy names another service account"),
            new CauseName("P-05", "The role's permissions boundary does not allow the action"));

    private Trainee() {}

    static OpenPlace place(int ticket, Lesson lesson) {
        TargetName target = new TargetName(
                Optional.of("payments"), new TargetName.Kind.OfWorkload(WorkloadName.Kind.DEPLOYMENT), "checkout");
        return new OpenPlace(
                ticket,
                lesson.title(),
                true,
                "payments",
                Optional.of(target),
                Optional.empty(),
                Intrusion.ASSUME,
                Optional.of(lesson));
    }

    /** On the story, with the pods arrived behind it. */
    static Stage story(int columns, int rows, Lesson lesson) {
        Stage stage = Stages.places(columns, rows).press("G").press(Key.ENTER);
        int ticket = stage.ticket(Effect.Open.class);
        return stage.answer(ticket, new Answer.Opened(place(ticket, lesson)))
                .answer(Effect.ListPods.class, new Answer.Pods(Seen.of(new Page<>(Examples.PODS, Optional.empty()))));
    }

    static Stage story(int columns, int rows) {
        return story(columns, rows, LESSON);
    }

    static Stage walkBegun(int columns, int rows, Lesson lesson) {
        return story(columns, rows, lesson)
                .press(Key.ENTER, Key.ENTER)
                .answer(Effect.Walk.class, new Answer.Steps(Examples.CARDS));
    }

    /** In a walk that has ended. */
    static Stage walked(int columns, int rows, Lesson lesson) {
        Stage stage = walkBegun(columns, rows, lesson);
        Examples.walk().forEach(event -> stage.answer(Effect.Walk.class, new Answer.Walked(event)));
        return stage;
    }

    static Stage walked(int columns, int rows) {
        return walked(columns, rows, LESSON);
    }

    /** Choosing a cause after a walk. */
    static Stage guessing(int columns, int rows, Lesson lesson) {
        return causes(walked(columns, rows, lesson).press("x"));
    }

    static Stage guessing(int columns, int rows) {
        return guessing(columns, rows, LESSON);
    }

    static Stage causes(Stage stage) {
        return stage.answer(Effect.ListCauses.class, new Answer.Causes(CAUSES));
    }

    /** Names the only cause whose line contains this text. */
    static Stage named(Stage guessing, String text) {
        return guessing.press("/" + text).press(Key.ENTER, Key.ENTER);
    }
}
