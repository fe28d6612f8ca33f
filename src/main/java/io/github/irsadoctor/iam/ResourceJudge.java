package io.github.irsadoctor.iam;

import io.github.irsadoctor.iam.Evaluation.Answer;
import io.github.irsadoctor.iam.Evaluation.Part;
import io.github.irsadoctor.iam.Evaluation.PartTrace;
import java.util.Optional;

/**
 * Judges Resource and NotResource: wildcards within an ARN's parts, variables behind the fifth colon.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html">Resource</a>
 */
final class ResourceJudge {

    private static final int COLONS_BEFORE_VARIABLE = 5;

    private final Template template;
    private final Optional<String> asked;

    ResourceJudge(Template template, Optional<String> asked) {
        this.template = template;
        this.asked = asked;
    }

    PartTrace judge(Statement statement) {
        Answer covered = statement.resources().stream().map(this::covers).reduce(Answer.NO, Answer::or);
        Answer answer = statement.notResource() ? covered.not() : covered;
        answer = statement.resources().isEmpty() ? Answer.NO : answer;
        Optional<NearMiss> miss = answer == Answer.NO && !statement.notResource()
                ? asked.flatMap(arn -> NearMisses.nearest(arn, statement.resources(), NearMisses::similar))
                : Optional.empty();
        return new PartTrace(
                Part.RESOURCE,
                written(statement),
                asked.orElse("(not known)"),
                answer,
                why(statement, covered),
                miss,
                Optional.empty());
    }

    static String written(Statement statement) {
        return (statement.notResource() ? "NotResource " : "Resource ") + String.join(", ", statement.resources());
    }

    private Answer covers(String pattern) {
        if (pattern.equals("*")) {
            return Answer.YES;
        }
        if (asked.isEmpty() || variableTooEarly(pattern)) {
            return Answer.UNKNOWN;
        }
        return template.fill(pattern, true)
                .map(glob -> covers(glob, asked.get()))
                .orElse(Answer.UNKNOWN);
    }

    // The page says wildcards work within the parts between colons. Where reading them across colons would change the
    // answer, the answer is not known.
    private static Answer covers(Glob pattern, String arn) {
        Answer whole = Answer.of(pattern.matches(arn));
        Optional<Boolean> byParts = Comparison.segments(pattern, arn);
        if (whole == Answer.NO) {
            return Answer.NO;
        }
        return byParts.filter(yes -> yes).isPresent() ? Answer.YES : Answer.UNKNOWN;
    }

    private static boolean variableTooEarly(String pattern) {
        int variable = pattern.indexOf("${");
        return variable >= 0
                && pattern.substring(0, variable).chars().filter(c -> c == ':').count() < COLONS_BEFORE_VARIABLE;
    }

    private static String why(Statement statement, Answer covered) {
        if (statement.resources().isEmpty()) {
            return "The statement names no resource.";
        }
        if (covered == Answer.UNKNOWN) {
            return "A resource listed holds a variable or wildcard whose reach can not be known from here.";
        }
        if (statement.notResource()) {
            return covered == Answer.YES
                    ? "NotResource excludes the resource."
                    : "NotResource covers every resource it does not list.";
        }
        return covered == Answer.YES
                ? "A resource listed fits the ARN."
                : "No resource listed fits the ARN; ARNs are compared part by part and case-sensitively.";
    }
}
