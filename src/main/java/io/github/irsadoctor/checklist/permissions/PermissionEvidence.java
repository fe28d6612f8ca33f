package io.github.irsadoctor.checklist.permissions;

import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.checklist.scene.FreshToken;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.checklist.scene.RoleMeant;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.IdentityPolicy;
import io.github.irsadoctor.facts.Role;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.iam.AccessRequest;
import io.github.irsadoctor.iam.Evaluation;
import io.github.irsadoctor.iam.Evaluator;
import io.github.irsadoctor.iam.ObservedError;
import io.github.irsadoctor.iam.PolicyDocument;
import io.github.irsadoctor.iam.PolicyReader;
import io.github.irsadoctor.iam.RoleArn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What step 6 saw.
 *
 * @param roleArn of the role meant, known also where IAM does not show the role
 * @param errors what the container logged; the rules need it to know what was refused
 * @param refusals what was refused to this very role, newest of each action and resource, with today's simulation
 * @param sts what STS says to a fresh token of the service account
 * @param trust the trust policy judged for the pod's token: tells whether STS's answer hangs on more than the token
 */
record PermissionEvidence(
        Optional<String> notIrsa,
        Seen<RoleMeant> meant,
        Seen<RoleArn> roleArn,
        Seen<Role> role,
        Seen<List<IdentityPolicy>> policies,
        Seen<List<LoggedError>> errors,
        List<Refusal> refusals,
        FreshToken sts,
        Seen<Evaluation> trust,
        Instant now)
        implements IrsaRule.Evidence {

    PermissionEvidence {
        refusals = List.copyOf(refusals);
    }

    /** Errors of these kinds that still count, newest first. */
    List<LoggedError> counting(ObservedError.Kind... kinds) {
        return errors.value().stream()
                .flatMap(List::stream)
                .filter(LoggedError::counts)
                .filter(logged -> Set.of(kinds).contains(logged.error().kind()))
                .toList();
    }

    /**
     * Judges the role's own policies, read once, for requests of its session: one action, and the resource given then. The
     * answer is empty where the policies or the role were not seen.
     */
    Function<Optional<String>, Optional<Evaluation>> judging(String action) {
        List<PolicyDocument> documents = policies.value().orElse(List.of()).stream()
                .flatMap(policy -> PolicyReader.read(policy.document()).asDocument().stream())
                .toList();
        Optional<RoleArn> session = policies.isKnown() ? roleArn.value() : Optional.empty();
        return resource ->
                session.map(role -> Evaluator.identity(documents, AccessRequest.ofSession(role, action, resource)));
    }

    /** Why a rule that needs the log and the role cannot be judged at all; empty where it can. */
    Optional<Judgement> unanswered() {
        if (role.isAbsent() || errors.value().isEmpty()) {
            return Optional.of(Unanswered.of(role.isAbsent() ? role : errors));
        }
        return Optional.empty();
    }

    /** The judgement where the log shows nothing of a cause: clear only if the role was seen whose refusals it would hold. */
    Judgement nothing() {
        return role.value().isEmpty() ? Unanswered.of(role) : Judgement.clear();
    }

    String roleName() {
        return roleArn.value().map(RoleArn::name).orElse("");
    }

    String roleAccount() {
        return roleArn.value().map(RoleArn::account).orElse("");
    }
}
