package io.github.irsadoctor.iam;

import io.github.irsadoctor.iam.Evaluation.Answer;
import io.github.irsadoctor.iam.Evaluation.Part;
import io.github.irsadoctor.iam.Evaluation.PartTrace;
import java.util.Optional;

/**
 * Judges Action and NotAction: case-insensitive, {@code *} and {@code ?} in the action's name.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html">Action</a>
 */
final class ActionJudge {

    private ActionJudge() {}

    static PartTrace judge(Statement statement, String action) {
        Answer covered =
                statement.actions().stream().map(each -> covers(each, action)).reduce(Answer.NO, Answer::or);
        Answer answer = statement.notAction() ? covered.not() : covered;
        // A statement that names nothing matches nothing, NotAction included.
        answer = statement.actions().isEmpty() ? Answer.NO : answer;
        String written = (statement.notAction() ? "NotAction " : "Action ") + String.join(", ", statement.actions());
        Optional<NearMiss> miss = answer == Answer.NO && !statement.notAction()
                ? NearMisses.nearest(action, statement.actions(), NearMisses::action)
                : Optional.empty();
        return new PartTrace(Part.ACTION, written, action, answer, why(statement, covered), miss, Optional.empty());
    }

    // The grammar allows wildcards in action names; of the service before the colon it does not speak.
    private static Answer covers(String pattern, String action) {
        boolean matches = Glob.of(pattern).matchesAnyCase(action);
        String service = pattern.substring(0, Math.max(0, pattern.indexOf(':')));
        boolean wildService = service.contains("*") || service.contains("?");
        if (!matches) {
            return Answer.NO;
        }
        return wildService || (!pattern.contains(":") && !pattern.equals("*")) ? Answer.UNKNOWN : Answer.YES;
    }

    private static String why(Statement statement, Answer covered) {
        if (statement.actions().isEmpty()) {
            return "The statement names no action.";
        }
        if (covered == Answer.UNKNOWN) {
            return "A wildcard stands in the service before the colon; whether IAM accepts it is not documented.";
        }
        if (statement.notAction()) {
            return covered == Answer.YES
                    ? "NotAction excludes the action."
                    : "NotAction covers every action it does not list.";
        }
        return covered == Answer.YES
                ? "Actions are compared without regard to case, with * and ? as wildcards."
                : "No action listed covers it; actions are compared as a whole, with * and ? as wildcards.";
    }
}
