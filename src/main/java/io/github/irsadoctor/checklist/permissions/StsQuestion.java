package io.github.irsadoctor.checklist.permissions;

import io.github.irsadoctor.check.Blocked;
import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.check.Observation;
import io.github.irsadoctor.checklist.scene.RoleMeant;
import io.github.irsadoctor.checklist.scene.StsOrder;
import io.github.irsadoctor.facts.AssumeAnswer;
import io.github.irsadoctor.facts.AssumeQuestion;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.iam.Decision;
import io.github.irsadoctor.iam.ErrorReader;
import io.github.irsadoctor.iam.Evaluation;
import io.github.irsadoctor.iam.ObservedError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What step 6 makes of STS's answer to a fresh token: it speaks of provider, trust policy and role, never of the pod. */
record StsQuestion(AssumeQuestion asked, AssumeAnswer answer, PermissionEvidence seen) {

    private static final String WHERE = "answer of STS to a fresh token";

    private static final String NOT_PROVED = "that the pod uses such a token, nor that the pod reaches STS";

    private static final Set<Link> UP_TO_SUBJECT = Set.of(Link.PROVIDER, Link.AUDIENCE, Link.TRUST, Link.SUBJECT);

    private static final Set<Link> BEFORE_PERMISSIONS = EnumSet.of(
            Link.ANNOTATION, Link.ARN_SYNTAX, Link.TOKEN, Link.PROVIDER, Link.AUDIENCE, Link.TRUST, Link.SUBJECT);

    /** STS was too busy, or could not reach the issuer: asked again it may answer otherwise. */
    private static final Set<ObservedError.Kind> PASSING =
            Set.of(ObservedError.Kind.THROTTLED, ObservedError.Kind.IDP_TROUBLE);

    /** The question with its answer; empty where there is none. */
    static Optional<StsQuestion> of(PermissionEvidence seen) {
        return seen.sts()
                .question()
                .value()
                .flatMap(asked -> seen.sts().answer().value().map(answer -> new StsQuestion(asked, answer, seen)));
    }

    boolean letIn() {
        return answer instanceof AssumeAnswer.Assumed;
    }

    /** What is proved, as one clause. */
    String says() {
        return "STS " + (letIn() ? "lets" : "does not let") + " a fresh token of "
                + asked.subject().namespace() + "/" + asked.subject().name() + " for audience " + asked.audience()
                + " into role " + asked.role().name() + " from here";
    }

    Exhibit exhibit() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("token of", asked.subject().toString()));
        lines.add(
                Line.of("bound to", asked.pod().map(pod -> "pod " + pod.name()).orElse("no pod")));
        lines.add(Line.of("audience", asked.audience()));
        lines.add(Line.of("role", asked.role().toString()));
        lines.addAll(answer.match(new AnswerLines()));
        lines.add(Line.of("proves", says()));
        lines.add(Line.of("not proved", NOT_PROVED));
        return new Exhibit.Fields("STS asked", lines);
    }

    /** The answer as something the headline is measured against; none where it proves nothing. */
    Optional<Observation> observation() {
        Instant now = seen.now();
        if (letIn()) {
            return Optional.of(Observation.success(now, WHERE, says(), proved(UP_TO_SUBJECT)));
        }
        Optional<ObservedError.Kind> kind = kind();
        return !isAnswer()
                ? Optional.empty()
                : Optional.of(new Observation(
                        Optional.of(now),
                        WHERE,
                        refusal(),
                        proved(kind.map(StsOrder::passed).orElse(Set.of())),
                        false));
    }

    /** What is missing where the refusal says nothing of the pod, or may pass; empty where it is an answer. */
    Optional<Unseen> undecided() {
        if (letIn() || isAnswer()) {
            return Optional.empty();
        }
        return Optional.of(new Unseen(
                says() + ": " + refusal(),
                hangsOnMore(kind()) ? "an answer of STS to the pod itself" : "a token that STS lets in"));
    }

    /** A refusal that a broken link before the permissions explains. */
    Optional<Blocked> blocked() {
        return letIn() || !isAnswer()
                ? Optional.empty()
                : Optional.of(new Blocked(
                        new Unseen(says() + ": " + refusal(), "a token that STS lets in"), BEFORE_PERMISSIONS));
    }

    private boolean isAnswer() {
        return kind().filter(PASSING::contains).isEmpty() && !hangsOnMore(kind());
    }

    /** Where the trust policy asks for what only the pod's own request holds, a refusal of ours is no refusal of the pod. */
    private boolean hangsOnMore(Optional<ObservedError.Kind> kind) {
        return kind.filter(it -> it == ObservedError.Kind.TRUST_REFUSED).isPresent()
                && seen.trust()
                        .value()
                        .map(Evaluation::decision)
                        .filter(Decision.CANNOT_JUDGE::equals)
                        .isPresent();
    }

    /** An ARN that had to be repaired before STS could be asked is not proved well-formed by the answer. */
    private Set<Link> proved(Set<Link> links) {
        Set<Link> proved = EnumSet.noneOf(Link.class);
        proved.addAll(links);
        boolean asWritten = seen.meant()
                .value()
                .map(RoleMeant::written)
                .filter(asked.role().toString()::equals)
                .isPresent();
        if (asWritten && letIn()) {
            proved.add(Link.ARN_SYNTAX);
        }
        if (!asWritten) {
            proved.remove(Link.ARN_SYNTAX);
        }
        return proved;
    }

    private Optional<ObservedError.Kind> kind() {
        return ErrorReader.read("operation error STS: AssumeRoleWithWebIdentity, api error " + refusal()).stream()
                .map(ObservedError::kind)
                .findFirst();
    }

    private String refusal() {
        return answer instanceof AssumeAnswer.Refused refused ? refused.code() + ": " + refused.message() : "";
    }

    /** Who the session was, or how it was refused. */
    private static final class AnswerLines implements AssumeAnswer.Cases<List<Line>> {

        @Override
        public List<Line> assumed(AssumeAnswer.Assumed assumed) {
            return List.of(
                    Line.of("answer", "let in"),
                    Line.of("session", assumed.arn()),
                    Line.of("provider", assumed.provider()));
        }

        @Override
        public List<Line> refused(AssumeAnswer.Refused refused) {
            return List.of(Line.of("answer", refused.code() + ": " + refused.message()));
        }
    }
}
