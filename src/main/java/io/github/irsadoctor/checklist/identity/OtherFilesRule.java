package io.github.irsadoctor.checklist.identity;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.checklist.scene.RoleMeant;
import io.github.irsadoctor.checklist.scene.Told;
import io.github.irsadoctor.checklist.scene.Unanswered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * E-02: a credentials file or a profile stands before the role. Which SDKs take it first differs (irsa-semantics 8.1), so a
 * file alone is worth knowing, and AWS naming another identity proves it.
 */
final class OtherFilesRule {

    static final String CREDENTIALS = "AWS_SHARED_CREDENTIALS_FILE";
    static final List<String> NAMES = List.of(CREDENTIALS, "AWS_CONFIG_FILE", "AWS_PROFILE", "AWS_DEFAULT_PROFILE");

    static final IrsaRule<IdentityEvidence> OTHER_FILES = IrsaRule.<IdentityEvidence>of(
                    "E-02", Link.PRECEDENCE, OtherFilesRule::judge)
            .notEssential();

    private OtherFilesRule() {}

    private static Judgement judge(IdentityEvidence seen) {
        if (seen.meant().isAbsent()) {
            return Judgement.notApplicable("no role is named for the pod, so no file stands in its way");
        }
        if (seen.container().value().isEmpty()) {
            return Unanswered.of(seen.pod(), seen.container());
        }
        // Static keys come before files in every SDK.
        if (StaticKeysRule.areSet(seen)) {
            return Judgement.clear();
        }
        Optional<LoggedError> other = seen.otherIdentity();
        boolean named = named(seen).isPresent();
        if (other.isPresent()) {
            return named || seen.credentialsFile().value().isPresent()
                    ? Judgement.found(finding(seen, other.get()))
                    : unnamed(seen);
        }
        if (named && seen.success().isEmpty()) {
            return new Judgement.Noted(List.of(worthKnowing(seen)));
        }
        return named || seen.errors().isKnown() ? Judgement.clear() : Unanswered.of(seen.pod(), seen.errors());
    }

    private static Judgement unnamed(IdentityEvidence seen) {
        boolean told = seen.credentialsFile().isAbsent() && NAMES.stream().allMatch(seen.variables()::tells);
        return told ? Judgement.clear() : Unanswered.of(seen.variables().real(), seen.credentialsFile());
    }

    /** The first of the variables that is set; a credentials file that is not there stands for nothing. */
    static Optional<String> named(IdentityEvidence seen) {
        return NAMES.stream()
                .filter(seen.variables()::isSet)
                .filter(name ->
                        !name.equals(CREDENTIALS) || !seen.credentialsFile().isAbsent())
                .findFirst();
    }

    private static Finding finding(IdentityEvidence seen, LoggedError other) {
        List<Line> lines =
                new ArrayList<>(List.of(Line.of(other.where(), other.error().line())));
        lines.add(Line.of("meant", Told.of(seen.meant().map(RoleMeant::written))));
        lines.addAll(lines(seen));
        return new Finding(
                CauseId.of("E-02"),
                "container " + seen.containerName(),
                "Container " + seen.containerName()
                        + " works with credentials from a file or profile, which its SDK takes before the role.",
                lines,
                List.of(remove(seen)));
    }

    private static Finding worthKnowing(IdentityEvidence seen) {
        return new Finding(
                CauseId.of("E-02"),
                "container " + seen.containerName(),
                "Container " + seen.containerName() + " has " + named(seen).orElse(CREDENTIALS)
                        + " set; some SDKs take what it names before the role.",
                lines(seen),
                List.of(remove(seen)));
    }

    private static List<Line> lines(IdentityEvidence seen) {
        Stream<Line> variables = NAMES.stream()
                .filter(seen.variables()::isSet)
                .map(name ->
                        Line.of("set", name + "=" + seen.variables().value(name).orElse("(from elsewhere)")));
        Stream<Line> file = seen.credentialsFile().value().stream()
                .map(it -> Line.of("file", it.mode() + " " + it.uid() + ":" + it.gid() + " " + it.path()));
        return Stream.of(variables, file, mounted(seen)).flatMap(it -> it).toList();
    }

    /** The volume the named file comes from. */
    private static Stream<Line> mounted(IdentityEvidence seen) {
        Optional<String> path = seen.variables().value(CREDENTIALS);
        return seen.container().value().stream()
                .flatMap(it -> it.mounts().stream())
                .filter(mount -> path.filter(it -> it.equals(mount.path()) || it.startsWith(mount.path() + "/"))
                        .isPresent())
                .map(mount -> Line.of("mounted from", "volume " + mount.volume() + type(seen, mount.volume())));
    }

    private static String type(IdentityEvidence seen, String name) {
        return seen.pod()
                .value()
                .flatMap(pod -> pod.volumes().stream()
                        .filter(volume -> volume.name().equals(name))
                        .findFirst())
                .map(volume -> " (" + volume.type() + ")")
                .orElse("");
    }

    private static Fix remove(IdentityEvidence seen) {
        return new Fix(
                "Take file and variables out of the pod template",
                "New pods then use the role. A chart mostly has one value for both, such as useSecret: false.",
                Fix.Risk.YELLOW,
                List.of(new Change.HandOver(
                        "Where the pods of namespace " + seen.restart().namespace()
                                + " are described, take " + String.join(", ", NAMES)
                                + " and the volume with the credentials file"
                                + " out of container " + seen.containerName() + ", then make new pods.")));
    }
}
