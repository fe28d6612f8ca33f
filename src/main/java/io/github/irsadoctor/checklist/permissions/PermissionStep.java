package io.github.irsadoctor.checklist.permissions;

import io.github.irsadoctor.check.Blocked;
import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Observation;
import io.github.irsadoctor.check.Rule;
import io.github.irsadoctor.check.Step;
import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.checklist.scene.AwsScene;
import io.github.irsadoctor.checklist.scene.FreshToken;
import io.github.irsadoctor.checklist.scene.Irsa;
import io.github.irsadoctor.checklist.scene.LogScene;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.checklist.scene.Scene;
import io.github.irsadoctor.facts.IdentityPolicy;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Role;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Simulation;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.iam.RoleArn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Step 6. The simulator is asked only about what the pod was refused; it knows nothing of trust or resource policies. */
public final class PermissionStep implements Step<PermissionEvidence> {

    private static final int MOST = 5;

    private static final Seen<Simulation> NOT_SIMULATED = new Seen.NotAsked<>("the role was not seen");

    @Override
    public StepCard card() {
        return new StepCard(
                6, "permissions", "Permissions", "Can the role be assumed, and may it do what the pod was refused?");
    }

    @Override
    public PermissionEvidence gather(Sources sources) {
        Scene scene = new Scene(sources);
        AwsScene aws = new AwsScene(scene);
        FreshToken.Asked sts = FreshToken.ask(scene);
        Seen<Role> role = aws.role();
        Pending<List<IdentityPolicy>> policies = role.value()
                .map(it -> sources.cloud().policies(it.arn().name()))
                .orElseGet(() -> Pending.done(role.map(it -> List.of())));
        Seen<List<LoggedError>> errors = new LogScene(scene).errors();
        Seen<RoleArn> arn = aws.roleArn();
        List<Refusal> refusals = arn.value()
                .map(it -> simulate(sources, it, role, errors.value().orElse(List.of())))
                .orElse(List.of());
        return new PermissionEvidence(
                Irsa.unused(scene),
                scene.roleMeant(),
                arn,
                role,
                policies.await(),
                errors,
                refusals,
                sts.await(),
                aws.trust(),
                sources.now());
    }

    private static List<Refusal> simulate(Sources sources, RoleArn arn, Seen<Role> role, List<LoggedError> errors) {
        Map<List<String>, LoggedError> newest = new LinkedHashMap<>();
        errors.stream()
                .filter(error -> Refusals.isOf(error, arn))
                .forEach(error -> newest.putIfAbsent(Refusals.what(error), error));
        Map<List<String>, Pending<Simulation>> asked = new LinkedHashMap<>();
        newest.keySet().stream()
                .limit(MOST)
                .forEach(what -> asked.put(
                        what,
                        role.value()
                                .map(it -> sources.cloud().simulate(it.arn(), what.get(0), what.get(1)))
                                .orElseGet(() -> Pending.done(role.then(it -> NOT_SIMULATED)))));
        List<Refusal> refusals = new ArrayList<>();
        asked.forEach((what, answer) ->
                refusals.add(new Refusal(newest.get(what), what.get(0), what.get(1), answer.await())));
        return refusals;
    }

    @Override
    public List<Rule<? super PermissionEvidence>> rules() {
        return List.of(
                PermissionRules.NOT_ALLOWED,
                LevelRule.WRONG_LEVEL,
                KeyRule.KEY,
                PermissionRules.ORGANIZATION,
                PermissionRules.BOUNDARY,
                PermissionRules.SESSION_POLICY,
                PermissionRules.RESOURCE_POLICY,
                SelfAssumeRule.SELF_ASSUME,
                DurationRule.TOO_LONG);
    }

    @Override
    public List<Exhibit> exhibits(PermissionEvidence evidence) {
        return PermissionExhibits.of(evidence);
    }

    @Override
    public String passed(PermissionEvidence evidence) {
        return StsQuestion.of(evidence)
                .filter(StsQuestion::letIn)
                .map(question -> question.says() + ", and the log shows nothing that was refused to the role")
                .orElse("The log shows nothing that was refused to the role");
    }

    @Override
    public List<Unseen> unseen(PermissionEvidence evidence) {
        return evidence.notIrsa().isPresent()
                ? List.of()
                : Stream.of(
                                evidence.policies().unseen(),
                                evidence.sts().unseen(),
                                StsQuestion.of(evidence).flatMap(StsQuestion::undecided))
                        .flatMap(Optional::stream)
                        .toList();
    }

    @Override
    public Optional<Blocked> blocked(PermissionEvidence evidence) {
        return evidence.notIrsa().isPresent()
                ? Optional.empty()
                : StsQuestion.of(evidence).flatMap(StsQuestion::blocked);
    }

    @Override
    public List<Observation> observations(PermissionEvidence evidence) {
        return StsQuestion.of(evidence).flatMap(StsQuestion::observation).stream()
                .toList();
    }

    @Override
    public Optional<String> untried(PermissionEvidence evidence) {
        return evidence.sts().isNotTried() ? Optional.of("STS itself was not asked") : Optional.empty();
    }
}
