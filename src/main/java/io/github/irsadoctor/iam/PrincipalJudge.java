package io.github.irsadoctor.iam;

import io.github.irsadoctor.iam.Evaluation.Answer;
import io.github.irsadoctor.iam.Evaluation.Part;
import io.github.irsadoctor.iam.Evaluation.PartTrace;
import io.github.irsadoctor.iam.Statement.Principal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Judges the Principal element: "You cannot use a wildcard to match part of a principal name or ARN."
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
 */
final class PrincipalJudge {

    private static final String FEDERATED = "Federated";
    private static final String AWS = "AWS";

    private PrincipalJudge() {}

    static PartTrace judge(Statement statement, Principal caller) {
        Answer answer = statement.notPrincipal()
                ? Answer.UNKNOWN
                : statement.principals().stream()
                        .map(each -> matches(each, caller))
                        .reduce(Answer.NO, Answer::or);
        Optional<NearMiss> miss = answer == Answer.NO ? miss(statement, caller) : Optional.empty();
        return new PartTrace(
                Part.PRINCIPAL,
                written(statement),
                caller.toString(),
                answer,
                why(statement, answer),
                miss,
                Optional.empty());
    }

    static String written(Statement statement) {
        return (statement.notPrincipal() ? "NotPrincipal " : "")
                + statement.principals().stream().map(Principal::toString).collect(Collectors.joining(", "));
    }

    private static Answer matches(Principal written, Principal caller) {
        boolean star = written.value().equals("*");
        boolean aws = written.type().equals(AWS) || written.type().equals("*");
        // For AWS principals "*" and {"AWS": "*"} are documented as the same: everybody.
        if (caller.type().equals(AWS) && aws) {
            return Answer.of(star
                    || sameAccount(written.value(), caller.value())
                    || written.value().equals(caller.value()));
        }
        // Whether a star takes in callers that are no AWS principals is not documented.
        if (star
                && (written.type().equals("*")
                        || written.type().equals(AWS)
                        || written.type().equals(FEDERATED))) {
            return written.type().equals(FEDERATED) && !caller.type().equals(FEDERATED) ? Answer.NO : Answer.UNKNOWN;
        }
        return Answer.of(written.equals(caller));
    }

    // "111122223333" and "arn:aws:iam::111122223333:root" both delegate to the whole account.
    private static boolean sameAccount(String written, String callerArn) {
        Optional<Arn> caller = Arn.parse(callerArn);
        if (caller.isEmpty()) {
            return false;
        }
        String account = caller.get().account();
        String root = "arn:" + caller.get().partition() + ":iam::" + account + ":root";
        return written.equals(account) || written.equals(root);
    }

    private static Optional<NearMiss> miss(Statement statement, Principal caller) {
        List<String> candidates = statement.principals().stream()
                .filter(each -> each.type().equals(caller.type()))
                .map(Principal::value)
                .toList();
        return caller.type().equals(FEDERATED)
                ? NearMisses.nearest(caller.value(), candidates, NearMisses::provider)
                : NearMisses.nearest(caller.value(), candidates, NearMisses::similar);
    }

    private static String why(Statement statement, Answer answer) {
        if (statement.notPrincipal()) {
            return "A role trust policy takes no NotPrincipal; what it would match is not documented.";
        }
        if (statement.principals().isEmpty()) {
            return "The statement names no principal.";
        }
        return switch (answer) {
            case YES -> "The principal is listed, equal as a whole string.";
            case NO -> "No principal listed is the caller; they are compared as whole strings, without wildcards.";
            case UNKNOWN -> "Whether \"*\" takes in a web identity is not documented.";
        };
    }
}
