package io.github.irsadoctor.report;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Identity;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Status;
import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.walk.Headline;
import io.github.irsadoctor.walk.Outcome;
import io.github.irsadoctor.walk.WalkEvent;
import io.github.irsadoctor.walk.WalkState;
import io.github.irsadoctor.walk.Walked;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A walk that has ended, as JSON after the schema {@code irsa-doctor.walk/1} (resources: schemas/irsa-doctor.walk-1.json). */
public final class JsonReport {

    private JsonReport() {}

    /**
     * The whole report in ASCII, texts as seen; a part that is not known is null.
     *
     * @throws IllegalArgumentException if the walk has not ended
     */
    public static String render(WalkState state) {
        WalkEvent.Ended end =
                state.end().orElseThrow(() -> new IllegalArgumentException("only a walk that has ended is reported"));
        ObjectNode root = Json.object();
        root.put("schema", "irsa-doctor.walk/1");
        root.set("target", target(end.walked()));
        root.put("verdict", low(end.headline().verdict()));
        root.set("headline", headline(end.headline()));
        root.set("identity", identity(state.identities()));
        root.set("cloudtrail", Json.array(Shown.events(state), JsonReport::event));
        root.set("steps", Json.array(end.outcomes(), JsonReport::step));
        return Json.write(root);
    }

    private static ObjectNode target(Walked walked) {
        ObjectNode node = Json.object();
        node.set("cluster", Json.maybe(walked.cluster()));
        node.put("context", walked.context());
        node.put("namespace", walked.target().namespace());
        node.set("pod", Json.maybe(walked.target().pod()));
        node.set("container", Json.maybe(walked.container()));
        node.set("serviceAccount", Json.maybe(walked.serviceAccount()));
        node.set("roleArn", Json.maybe(walked.roleArn()));
        return node;
    }

    private static ObjectNode headline(Headline headline) {
        ObjectNode node = Json.object();
        node.put("says", headline.says());
        node.set(
                "causes",
                Json.strings(headline.findings().stream()
                        .map(finding -> finding.cause().id())
                        .distinct()
                        .toList()));
        return node;
    }

    private static ObjectNode identity(Map<Identity.Kind, String> identities) {
        ObjectNode node = Json.object();
        node.set("intended", identity(identities, Identity.Kind.INTENDED));
        node.set("injected", identity(identities, Identity.Kind.INJECTED));
        node.set("actual", identity(identities, Identity.Kind.ACTUAL));
        node.set("seenByAws", identity(identities, Identity.Kind.SEEN_BY_AWS));
        return node;
    }

    private static JsonNode identity(Map<Identity.Kind, String> all, Identity.Kind kind) {
        return Json.maybe(Optional.ofNullable(all.get(kind)));
    }

    private static ObjectNode event(TrailEvent event) {
        ObjectNode node = Json.object();
        node.put("time", event.time().toString());
        node.put("outcome", event.outcome());
        node.put("roleArn", event.roleArn());
        node.put("subject", event.subject());
        node.put("userAgent", event.userAgent());
        return node;
    }

    private static ObjectNode step(Outcome outcome) {
        ObjectNode node = Json.object();
        node.put("number", outcome.card().number());
        node.put("id", outcome.card().id());
        node.put("status", low(outcome.status()));
        node.put("says", outcome.says());
        node.put(
                "millis",
                outcome.status() == Status.SKIPPED ? 0 : outcome.took().toMillis());
        node.set("findings", Json.array(outcome.findings(), JsonReport::finding));
        return node;
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode node = Json.object();
        node.put("cause", finding.cause().id());
        node.put("says", finding.says());
        node.set("evidence", Json.array(finding.evidence(), JsonReport::line));
        node.set("fixes", Json.array(finding.fixes(), JsonReport::fix));
        return node;
    }

    private static ObjectNode line(Line line) {
        return Json.object().put("label", line.label()).put("value", line.value());
    }

    private static ObjectNode fix(Fix fix) {
        ObjectNode node = Json.object().put("title", fix.title()).put("risk", low(fix.risk()));
        node.set("changes", Json.array(fix.changes(), JsonReport::change));
        return node;
    }

    private static ObjectNode change(Change change) {
        return Json.object().put("command", change.command());
    }

    private static String low(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
