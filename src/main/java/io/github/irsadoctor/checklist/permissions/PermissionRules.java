package io.github.irsadoctor.checklist.permissions;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.facts.Unseen;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** An action was refused to the role's own session, and nothing has allowed it since. One row for each kind of policy. */
final class PermissionRules {

    static final IrsaRule<PermissionEvidence> NOT_ALLOWED = row("P-01", Layer.IDENTITY, LayerTexts::notAllowed);

    static final IrsaRule<PermissionEvidence> ORGANIZATION = row("P-04", Layer.ORGANIZATION, LayerTexts::organization);

    static final IrsaRule<PermissionEvidence> BOUNDARY = row("P-05", Layer.BOUNDARY, LayerTexts::boundary);

    static final IrsaRule<PermissionEvidence> SESSION_POLICY =
            row("P-06", Layer.SESSION, LayerTexts::session).notEssential();

    static final IrsaRule<PermissionEvidence> RESOURCE_POLICY =
            row("P-07", Layer.RESOURCE, LayerTexts::resource).notEssential();

    private PermissionRules() {}

    /** What is said of a refusal and what helps. */
    record Said(String says, Fix fix) {}

    private static IrsaRule<PermissionEvidence> row(
            String id, Layer layer, BiFunction<Refusal, PermissionEvidence, Said> say) {
        return IrsaRule.<PermissionEvidence>of(
                id, Link.PERMISSION, seen -> seen.unanswered().orElseGet(() -> judge(seen, id, layer, say)));
    }

    private static Judgement judge(
            PermissionEvidence seen, String id, Layer layer, BiFunction<Refusal, PermissionEvidence, Said> say) {
        List<Refusal> standing = seen.refusals().stream()
                .filter(refusal -> Layer.of(refusal).contains(layer))
                .filter(refusal -> !(layer.isSimulated() && refusal.allowedNow()))
                .filter(refusal -> !isMoreSpecific(refusal, layer, seen))
                .toList();
        Finding[] findings = standing.stream()
                .filter(refusal -> !(layer.isSimulated() && refusal.uncertain()))
                .map(refusal -> finding(id, refusal, seen, say.apply(refusal, seen)))
                .toArray(Finding[]::new);
        if (findings.length > 0) {
            return Judgement.found(findings);
        }
        return standing.stream().findFirst().map(PermissionRules::open).orElseGet(seen::nothing);
    }

    /** A refusal that P-02 or P-03 explains is not told again in general words. */
    private static boolean isMoreSpecific(Refusal refusal, Layer layer, PermissionEvidence seen) {
        boolean general = layer == Layer.IDENTITY || layer == Layer.RESOURCE;
        return general && (refusal.isOfKey() || LevelRule.explains(refusal, seen));
    }

    static Judgement open(Refusal refusal) {
        String keys = refusal.simulation()
                .value()
                .map(it -> String.join(", ", it.missingContext()))
                .orElse("");
        return Judgement.unknown(new Unseen(
                refusal.action() + " was refused, and IAM's simulator allows it only for some values of " + keys,
                "the value of " + keys + " in the pod's own request"));
    }

    private static Finding finding(String id, Refusal refusal, PermissionEvidence seen, Said said) {
        return new Finding(CauseId.of(id), "role " + seen.roleName(), said.says(), lines(refusal), List.of(said.fix()));
    }

    /** The refusal as it was seen, and what the simulator says of it. */
    static List<Line> lines(Refusal refusal) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(refusal.logged().where(), refusal.logged().error().line()));
        refusal.logged().at().ifPresent(at -> lines.add(Line.of("logged at", at.toString())));
        lines.add(Line.of("action", refusal.action()));
        lines.add(Line.of("resource", refusal.resource()));
        lines.add(Line.of("simulator", refusal.simulatorSays()));
        return lines;
    }
}
