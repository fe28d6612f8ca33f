package io.github.irsadoctor.checklist.token;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.iam.ObservedError.Kind;
import io.github.irsadoctor.iam.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * T-17: the token for the API server is used for AWS. It lies under /var/run/secrets/kubernetes.io, and its audience is the
 * API server's: the issuer, or none at all in tokens from before Kubernetes 1.24.
 */
final class DefaultTokenRule {

    private static final Pattern PATH = Pattern.compile("^(?:[A-Za-z]:)?(/var)?/run/secrets/kubernetes\\.io/.*");
    private static final Pattern API_SERVER = Pattern.compile("^(https://)?kubernetes\\.default(\\.svc.*)?$");

    static final IrsaRule<TokenEvidence> DEFAULT_TOKEN = IrsaRule.<TokenEvidence>of(
                    "T-17", Link.TOKEN, DefaultTokenRule::judge)
            .mooting("O-03", "O-04", "O-05", "T-19", "R-11")
            .notEssential();

    private DefaultTokenRule() {}

    /** True for the path of the token that Kubernetes mounts for its API server. */
    static boolean isAt(String path) {
        return PATH.matcher(path.replace('\\', '/')).matches();
    }

    /** True for a token that is meant for the API server: its audiences are the issuer's or the service's, or there are none. */
    static boolean isFor(Token token, TokenEvidence seen) {
        return token.audiences().stream()
                .allMatch(audience -> API_SERVER.matcher(audience).matches()
                        || token.issuer().filter(audience::equals).isPresent()
                        || seen.issuer()
                                .value()
                                .filter(it -> it.url().equals(audience))
                                .isPresent());
    }

    private static Judgement judge(TokenEvidence seen) {
        if (!seen.hasPod()) {
            return Judgement.notApplicable(seen.label() + " has no pod");
        }
        Optional<String> path = seen.look().path().value();
        if (path.filter(DefaultTokenRule::isAt).isPresent()) {
            return seen.injected().filter(Injected::complete).isPresent()
                    ? Judgement.found(named(seen))
                    : Judgement.clear();
        }
        Optional<Token> token = seen.look().token();
        if (token.filter(it -> isFor(it, seen)).isPresent() || (token.isEmpty() && isMountedFor(seen))) {
            return Judgement.found(inFile(seen));
        }
        return byLog(seen);
    }

    /** A projected token always has an audience; what STS missed it in is another. */
    private static Judgement byLog(TokenEvidence seen) {
        Optional<LoggedError> told = seen.logged(Kind.TOKEN_WRONG_FILE);
        if (told.isPresent()) {
            return Judgement.found(another(
                    seen,
                    told.get(),
                    " sends another token than the projected one, most likely the one for the Kubernetes API."));
        }
        Optional<LoggedError> refused = refusedThoughAccepted(seen);
        if (refused.isPresent()) {
            return new Judgement.Noted(List.of(another(
                    seen,
                    refused.get(),
                    " was refused for its token's audience, which the provider accepts: the provider was changed since, or"
                            + " the application sends another token.")));
        }
        return seen.errors().isKnown() ? byFile(seen) : Unanswered.of(seen.pod(), seen.errors());
    }

    /** True if the variable leads to a volume that asks for no audience. */
    private static boolean isMountedFor(TokenEvidence seen) {
        return seen.injected().filter(Injected::backed).isPresent()
                && seen.mounted().filter(it -> it.token().audience().isEmpty()).isPresent();
    }

    private static Judgement byFile(TokenEvidence seen) {
        return Looked.holding(seen, token -> Judgement.clear());
    }

    /** When a client id was added nobody records, so this proves nothing by itself. */
    private static Optional<LoggedError> refusedThoughAccepted(TokenEvidence seen) {
        List<String> projected = seen.look()
                .token()
                .map(Token::audiences)
                .orElseGet(() ->
                        seen.mounted().map(it -> it.token().audience()).stream().toList());
        return seen.logged(Kind.WRONG_AUDIENCE)
                .filter(it -> seen.accepted()
                        .value()
                        .filter(ids -> projected.stream().anyMatch(ids::contains))
                        .isPresent());
    }

    private static Finding named(TokenEvidence seen) {
        return Looked.finding(
                "T-17",
                seen,
                "Container " + Untouched.name(seen)
                        + " is told to use the token for the Kubernetes API, which is not for AWS.",
                lines(seen),
                new Fix(
                        "Let the webhook set the token path",
                        "The webhook sets role and path as a pair where the template sets neither.",
                        Fix.Risk.YELLOW,
                        List.of(HandSetRule.without(seen))));
    }

    private static Finding inFile(TokenEvidence seen) {
        return Looked.finding(
                "T-17",
                seen,
                "The token in container " + Untouched.name(seen)
                        + " is one for the Kubernetes API: it carries no audience that AWS could accept.",
                lines(seen),
                byHand(seen));
    }

    private static Finding another(TokenEvidence seen, LoggedError told, String says) {
        List<Line> lines = new ArrayList<>(List.of(Looked.of(told)));
        lines.addAll(lines(seen));
        return Looked.finding(
                "T-17", seen, "The application in container " + Untouched.name(seen) + says, lines, byHand(seen));
    }

    private static List<Line> lines(TokenEvidence seen) {
        List<Line> lines = new ArrayList<>();
        seen.look().path().value().ifPresent(path -> lines.add(Looked.path(seen)));
        seen.look().token().ifPresent(token -> lines.add(Line.of("its audience", Audience.of(token))));
        seen.mounted()
                .ifPresent(it -> lines.add(Line.of(
                        "volume " + it.volume(),
                        "token for " + Audience.of(it.token().audience()))));
        return lines;
    }

    private static Fix byHand(TokenEvidence seen) {
        return new Fix(
                "Let the application read the file that " + Injected.FILE + " names",
                "That file holds the projected token for AWS, and is renewed by the kubelet.",
                Fix.Risk.YELLOW,
                seen.restart()
                        .after(new Change.HandOver("In the application's settings and code take out every path under"
                                + " /var/run/secrets/kubernetes.io/ that is given to an AWS client; SDKs find the right"
                                + " file by " + Injected.FILE + " themselves. A token volume made by hand needs an"
                                + " audience, such as sts.amazonaws.com.")));
    }
}
