package io.github.irsadoctor.checklist.permissions;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.iam.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** P-02: a policy of the role allows the action, but on the bucket instead of its objects, or the like. */
final class LevelRule {

    static final IrsaRule<PermissionEvidence> WRONG_LEVEL = IrsaRule.<PermissionEvidence>of(
                    "P-02", Link.PERMISSION, seen -> seen.unanswered().orElseGet(() -> judge(seen)))
            .notEssential();

    private LevelRule() {}

    /** True if this refusal is one of a wrong level, so that it need not be called a missing permission. */
    static boolean explains(Refusal refusal, PermissionEvidence seen) {
        return isMissing(refusal) && level(refusal, seen).isPresent();
    }

    private static Judgement judge(PermissionEvidence seen) {
        List<Refusal> missing =
                seen.refusals().stream().filter(LevelRule::isMissing).toList();
        if (!missing.isEmpty() && !seen.policies().isKnown()) {
            return Unanswered.of(seen.policies());
        }
        Finding[] findings = missing.stream()
                .flatMap(refusal -> level(refusal, seen).map(level -> finding(refusal, level, seen)).stream())
                .toArray(Finding[]::new);
        return findings.length > 0 ? Judgement.found(findings) : seen.nothing();
    }

    private static boolean isMissing(Refusal refusal) {
        return Layer.of(refusal).contains(Layer.IDENTITY)
                && !refusal.isOfKey()
                && !refusal.explicit()
                && !refusal.allowedNow()
                && !refusal.uncertain();
    }

    private static Optional<Level> level(Refusal refusal, PermissionEvidence seen) {
        Function<Optional<String>, Optional<Evaluation>> judge = seen.judging(refusal.action());
        return Level.of(
                refusal.resource(),
                arn -> judge.apply(Optional.of(arn)).filter(Evaluation::allowed).isPresent());
    }

    private static Finding finding(Refusal refusal, Level level, PermissionEvidence seen) {
        List<Line> lines = new ArrayList<>(PermissionRules.lines(refusal));
        lines.removeIf(line -> line.label().equals("resource"));
        lines.add(0, Line.of("allowed on", level.granted()));
        lines.add(1, Line.marked("asked on", refusal.resource(), marks(level.granted(), refusal.resource())));
        return new Finding(
                CauseId.of("P-02"),
                "role " + seen.roleName(),
                "The pod has its role, and a policy of role " + seen.roleName() + " allows " + refusal.action()
                        + ", but on " + level.granted() + ", which does not cover " + refusal.resource() + ".",
                lines,
                fixes(refusal, level, seen));
    }

    private static List<Fix> fixes(Refusal refusal, Level level, PermissionEvidence seen) {
        Fix exact = Grants.of(refusal, seen);
        return level.meant().equals(refusal.resource())
                ? List.of(exact)
                : List.of(Grants.allow(refusal.action(), level.meant(), seen), exact);
    }

    /** Marks what of the ARN asked for lies beyond the one that is allowed. */
    private static String marks(String granted, String asked) {
        int same = 0;
        while (same < Math.min(granted.length(), asked.length()) && granted.charAt(same) == asked.charAt(same)) {
            same++;
        }
        int rest = Math.max(1, asked.length() - same);
        return " ".repeat(Math.min(same, asked.length() - 1)) + "^".repeat(rest);
    }
}
