package io.github.irsadoctor.checklist.token;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.FileEntry;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.facts.WorkloadName;
import io.github.irsadoctor.iam.ObservedError.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The token is there and the process may not read it. The kubelet gives the file mode 0600 or 0640 where all containers have
 * one runAsUser or the pod has an fsGroup, and 0644 otherwise; before Kubernetes 1.19 it was root's alone (irsa-semantics
 * 2.4).
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/projected-volumes/">Kubernetes, projected volumes</a>
 */
final class ReadRules {

    static final IrsaRule<TokenEvidence> ROOTS_ALONE = IrsaRule.<TokenEvidence>of(
                    "T-11", Link.TOKEN, seen -> Looked.at(seen, look -> rootsAlone(seen, look)))
            .notEssential();

    static final IrsaRule<TokenEvidence> OTHERS = IrsaRule.<TokenEvidence>of(
                    "T-12", Link.TOKEN, seen -> Looked.at(seen, look -> others(seen, look)))
            .notEssential();

    private static final Set<WorkloadName.Kind> PATCHED =
            Set.of(WorkloadName.Kind.DEPLOYMENT, WorkloadName.Kind.STATEFUL_SET, WorkloadName.Kind.DAEMON_SET);

    private ReadRules() {}

    private static Judgement rootsAlone(TokenEvidence seen, TokenLook look) {
        if (look.file().value().isEmpty() || (look.user().value().isEmpty() && !look.refused())) {
            return Unanswered.of(look.file(), look.user());
        }
        boolean found = look.refused() && isRootsAlone(look.file().value().get());
        return found
                ? Judgement.found(Looked.finding(
                        "T-11",
                        seen,
                        "The token file belongs to root alone, and container " + Untouched.name(seen)
                                + " does not run as root, so it cannot read it.",
                        lines(seen),
                        group(seen)))
                : Judgement.clear();
    }

    private static boolean isRootsAlone(FileEntry file) {
        return file.uid() == 0 && file.mode().substring(4).chars().noneMatch(bit -> bit == 'r');
    }

    private static Judgement others(TokenEvidence seen, TokenLook look) {
        Optional<FileEntry> file = look.file().value();
        if (look.refused()) {
            return file.filter(ReadRules::isRootsAlone).isPresent()
                    ? Judgement.clear()
                    : Judgement.found(Looked.finding("T-12", seen, neither(seen, look), lines(seen), sameUser(seen)));
        }
        if (file.isEmpty() || look.user().value().isEmpty()) {
            return Unanswered.of(look.file(), look.user());
        }
        boolean closed = file.get().mode().charAt(7) != 'r';
        if (closed && seen.logged(Kind.TOKEN_UNREADABLE).isPresent()) {
            return Judgement.found(Looked.finding("T-12", seen, changed(seen), lines(seen), sameUser(seen)));
        }
        return closed && !seen.errors().isKnown() ? Unanswered.of(seen.errors()) : Judgement.clear();
    }

    private static String neither(TokenEvidence seen, TokenLook look) {
        String process =
                look.user().value().map(it -> " (user " + it.uid() + ")").orElse("");
        return "The process in container " + Untouched.name(seen) + process
                + " is neither the owner of the token file nor in its group, so it cannot read it.";
    }

    private static String changed(TokenEvidence seen) {
        return "The user that container " + Untouched.name(seen)
                + " starts as can read the token file, but the application runs as another one and cannot.";
    }

    private static List<Line> lines(TokenEvidence seen) {
        List<Line> lines = new ArrayList<>(List.of(Looked.path(seen)));
        seen.look().file().value().map(Looked::of).ifPresent(lines::add);
        seen.look().user().value().map(Looked::of).ifPresent(lines::add);
        seen.logged(Kind.TOKEN_UNREADABLE)
                .map((LoggedError it) -> Looked.of(it))
                .ifPresent(lines::add);
        return lines;
    }

    private static Fix group(TokenEvidence seen) {
        Change change = seen.workload()
                .value()
                .map(Workload::name)
                .filter(name -> PATCHED.contains(name.kind()))
                .map(name -> patch(seen, name))
                .orElseGet(
                        () -> new Change.HandOver("Set spec.securityContext.fsGroup (65534 will do) in what makes pod "
                                + Untouched.podName(seen) + ", then make new pods."));
        return new Fix(
                "Give the pod an fsGroup",
                "The kubelet then gives the token that group, and every container's process is in it. Volumes of the pod"
                        + " change their group too. Nodes of Kubernetes 1.19 and later do not need this.",
                Fix.Risk.YELLOW,
                List.of(change));
    }

    private static Change patch(TokenEvidence seen, WorkloadName owner) {
        return Change.kubectl(
                "-n",
                seen.restart().namespace(),
                "patch",
                owner.label(),
                "--type",
                "merge",
                "-p",
                "{\"spec\":{\"template\":{\"spec\":{\"securityContext\":{\"fsGroup\":65534}}}}}");
    }

    private static Fix sameUser(TokenEvidence seen) {
        return new Fix(
                "Let one user own the token and run the application",
                "The token is given to fsGroup, or to runAsUser where all containers have the same one.",
                Fix.Risk.YELLOW,
                List.of(new Change.HandOver("In the template of " + seen.label() + " set runAsUser of container "
                        + Untouched.name(seen) + " to the user the application really runs as, and do not change the"
                        + " user or drop groups in its start script; where containers need different users, set one"
                        + " spec.securityContext.fsGroup and keep it among their groups.")));
    }
}
