package io.github.irsadoctor.report;

import io.github.irsadoctor.iam.Evaluation;
import io.github.irsadoctor.iam.NearMiss;
import io.github.irsadoctor.iam.PolicyProblem;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The answer to "would this trust policy let this service account in". */
public final class TrustReport {

    private static final int WORD = 16;

    private TrustReport() {}

    /**
     * As text, the decision last.
     *
     * @param problems what IAM would refuse or silently ignore in the document
     */
    public static String text(Evaluation evaluation, List<PolicyProblem> problems, Style style) {
        Page page = new Page(style);
        TraceText.write(page, 0, evaluation);
        for (PolicyProblem problem : problems) {
            List<Span> head = List.of(new Span(Ink.CARE, "! warn     "), Span.strong(problem.where() + ": "));
            page.wrapped(0, head, Span.plain(problem.says()));
        }
        page.gap();
        page.rule();
        Span sign = Sign.of(evaluation.decision()).span().padded(WORD);
        page.wrapped(0, List.of(sign), Span.strong(evaluation.says()));
        return page.toString();
    }

    /** As JSON after the schema {@code irsa-doctor.trust/1} (resources: schemas/irsa-doctor.trust-1.json). */
    public static String json(Evaluation evaluation) {
        ObjectNode root = Json.object();
        root.put("schema", "irsa-doctor.trust/1");
        root.put("decision", low(evaluation.decision()));
        root.put("says", evaluation.says());
        root.set("trace", Json.array(evaluation.statements(), TrustReport::statement));
        return Json.write(root);
    }

    private static ObjectNode statement(Evaluation.StatementTrace trace) {
        ObjectNode node = Json.object();
        node.put("statement", trace.statement().index() + 1);
        node.set("sid", Json.maybe(trace.statement().sid()));
        node.put("effect", low(trace.statement().effect()));
        node.put("matches", low(trace.matches()));
        node.set("parts", Json.array(trace.parts(), TrustReport::part));
        return node;
    }

    private static ObjectNode part(Evaluation.PartTrace part) {
        ObjectNode node = Json.object();
        node.put("part", low(part.part()));
        node.put("written", part.written());
        node.put("asked", part.asked());
        node.put("answer", low(part.answer()));
        node.put("why", part.why());
        node.set("miss", part.miss().<JsonNode>map(TrustReport::miss).orElse(Json.none()));
        return node;
    }

    private static ObjectNode miss(NearMiss miss) {
        return Json.object()
                .put("wanted", miss.wanted())
                .put("written", miss.written())
                .put("marks", miss.marks())
                .put("says", miss.says());
    }

    private static String low(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
