package io.github.irsadoctor.iam;

import io.github.irsadoctor.iam.Evaluation.Answer;
import io.github.irsadoctor.iam.Evaluation.Part;
import io.github.irsadoctor.iam.Evaluation.PartTrace;
import io.github.irsadoctor.iam.Evaluation.StatementTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges one statement: every element on its own, none left out after the first no. */
final class StatementJudge {

    private final boolean trust;
    private final AccessRequest request;
    private final Template template;

    private StatementJudge(boolean trust, PolicyDocument policy, AccessRequest request) {
        this.trust = trust;
        this.request = request;
        this.template = new Template(policy.version(), request);
    }

    static StatementJudge ofTrust(PolicyDocument policy, AccessRequest request) {
        return new StatementJudge(true, policy, request);
    }

    static StatementJudge ofIdentity(PolicyDocument policy, AccessRequest request) {
        return new StatementJudge(false, policy, request);
    }

    StatementTrace judge(Statement statement) {
        List<PartTrace> parts = new ArrayList<>();
        principal(statement).ifPresent(parts::add);
        parts.add(doubting(statement, "Action", ActionJudge.judge(statement, request.action())));
        resource(statement).ifPresent(parts::add);
        ConditionJudge conditions = new ConditionJudge(request, template);
        for (Statement.Condition condition : statement.conditions()) {
            PartTrace part = conditions.judge(condition);
            boolean doubted = statement.doubted(condition) || versionMatters(statement, condition);
            parts.add(doubted ? unsure(part) : part);
        }
        Answer all = parts.stream().map(PartTrace::answer).reduce(Answer.YES, Answer::and);
        boolean open = statement.doubted() || conditionLost(statement);
        return new StatementTrace(statement, open ? all.and(Answer.UNKNOWN) : all, parts);
    }

    private Optional<PartTrace> principal(Statement statement) {
        if (trust) {
            return Optional.of(doubting(statement, "Principal", PrincipalJudge.judge(statement, request.principal())));
        }
        boolean named = !statement.principals().isEmpty() || statement.notPrincipal();
        return named
                ? Optional.of(misplaced(Part.PRINCIPAL, PrincipalJudge.written(statement), "identity policy"))
                : Optional.empty();
    }

    private Optional<PartTrace> resource(Statement statement) {
        if (!trust) {
            ResourceJudge judge = new ResourceJudge(template, request.resource());
            return Optional.of(doubting(statement, "Resource", judge.judge(statement)));
        }
        boolean named = !statement.resources().isEmpty() || statement.notResource();
        return named
                ? Optional.of(misplaced(Part.RESOURCE, ResourceJudge.written(statement), "trust policy"))
                : Optional.empty();
    }

    // IAM refuses such a document (access-analyzer-reference-policy-checks.html), so what it would do is not
    // documented.
    private static PartTrace misplaced(Part part, String written, String kind) {
        String element = part == Part.PRINCIPAL ? "Principal" : "Resource";
        String article = part == Part.PRINCIPAL ? "An " : "A ";
        String why = article + kind + " takes no " + element + " element; IAM refuses a document that has one.";
        return new PartTrace(part, written, "", Answer.UNKNOWN, why, Optional.empty(), Optional.empty());
    }

    private static PartTrace doubting(Statement statement, String element, PartTrace part) {
        return statement.doubted(element) || statement.doubted("Not" + element) ? unsure(part) : part;
    }

    // A second Version decides whether variables are put in, and only then matters.
    private static boolean versionMatters(Statement statement, Statement.Condition condition) {
        return statement.doubted("Version") && condition.values().stream().anyMatch(Template::hasVariable);
    }

    private static boolean conditionLost(Statement statement) {
        return statement.conditions().isEmpty() && statement.doubted("Condition");
    }

    private static PartTrace unsure(PartTrace part) {
        return new PartTrace(
                part.part(),
                part.written(),
                part.asked(),
                Answer.UNKNOWN,
                "It is written so that what IAM makes of it is not certain.",
                Optional.empty(),
                part.condition());
    }
}
