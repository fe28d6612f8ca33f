package io.github.irsadoctor.checklist.scene;

import io.github.irsadoctor.facts.AssumeAnswer;
import io.github.irsadoctor.facts.AssumeQuestion;
import io.github.irsadoctor.facts.AssumeQuestion.BoundPod;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.iam.Subject;
import java.util.Optional;

/**
 * What STS says to a fresh token of the pod's service account: one like the pod's own, for the same audience and bound to the
 * same pod, but minted by us and sent from here.
 *
 * @param question what was asked, or why there was nothing to ask
 * @param answer STS's answer to it
 */
public record FreshToken(Seen<AssumeQuestion> question, Seen<AssumeAnswer> answer) {

    /** A question that has been put and may still be on its way. */
    public record Asked(Seen<AssumeQuestion> question, Pending<AssumeAnswer> answer) {

        /** Waits for STS. */
        public FreshToken await() {
            return new FreshToken(question, answer.await());
        }
    }

    /** Puts the question at once. It does not arise where the pod uses EKS Pod Identity, or where no role is named. */
    public static Asked ask(Scene scene) {
        Seen<AssumeQuestion> question = Irsa.unused(scene)
                .<Seen<AssumeQuestion>>map(why -> new Seen.Absent<>("question to STS: " + why))
                .orElseGet(() -> question(scene));
        return new Asked(
                question,
                question.value()
                        .map(it -> scene.sources().actions().assume(it))
                        .orElseGet(() -> Pending.done(question.then(it -> new Seen.NotAsked<>("")))));
    }

    private static Seen<AssumeQuestion> question(Scene scene) {
        Seen<Subject> subject = scene.subject();
        Seen<RoleArn> role = role(scene);
        Seen<String> audience = scene.audience();
        return role.then(arn ->
                subject.then(sub -> audience.map(aud -> new AssumeQuestion(sub, boundTo(scene), aud, arn))));
    }

    private static Seen<RoleArn> role(Scene scene) {
        return scene.roleMeant()
                .then(meant -> meant.arn()
                        .map(Seen::of)
                        .orElseGet(() -> new Seen.NotAsked<>("STS knows no role by the text " + meant.written())));
    }

    private static Optional<BoundPod> boundTo(Scene scene) {
        return scene.pod()
                .value()
                .map(pod -> new BoundPod(pod.meta().name(), pod.meta().uid()));
    }

    /** True if nobody asked, because it lies above the permitted level. */
    public boolean isNotTried() {
        return answer.isNotTried();
    }

    /** Why there is no answer though one was wanted; empty where there is one, or the question does not arise. */
    public Optional<Unseen> unseen() {
        return isNotTried() ? Optional.empty() : answer.unseen();
    }
}
