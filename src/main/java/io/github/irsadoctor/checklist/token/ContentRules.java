package io.github.irsadoctor.checklist.token;

import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.iam.ObservedError.Kind;
import io.github.irsadoctor.iam.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The token on disk is old, or good while the application keeps an older one, or no token at all. */
final class ContentRules {

    static final IrsaRule<TokenEvidence> KEPT = IrsaRule.<TokenEvidence>of(
                    "T-14", Link.TOKEN, seen -> Looked.holding(seen, token -> kept(seen, token)))
            .notEssential();

    static final IrsaRule<TokenEvidence> STALE = IrsaRule.<TokenEvidence>of(
                    "T-15", Link.TOKEN, seen -> Looked.holding(seen, token -> stale(seen, token)))
            .notEssential();

    static final IrsaRule<TokenEvidence> GARBLED = IrsaRule.<TokenEvidence>of(
                    "T-16", Link.TOKEN, seen -> Looked.at(seen, look -> garbled(seen, look)))
            .notEssential();

    /** STS: current date/time N must be before the expiration date/time M, both Unix seconds. */
    private static final Pattern EXPIRATION = Pattern.compile("expiration date/time\\s*(\\d{9,11})");

    private ContentRules() {}

    private static Judgement kept(TokenEvidence seen, Token token) {
        Optional<LoggedError> expired = seen.logged(Kind.TOKEN_EXPIRED);
        if (expired.isEmpty()) {
            return seen.errors().isKnown() ? Judgement.clear() : Unanswered.of(seen.errors());
        }
        Optional<Instant> ended = ended(expired.get());
        boolean older = ended.map(at -> token.expires().filter(at::isBefore).isPresent())
                .orElseGet(() -> expired.get()
                        .at()
                        .filter(at -> token.issued().filter(at::isAfter).isPresent())
                        .isPresent());
        return older && !token.expired(seen.now())
                ? Judgement.found(Looked.finding(
                        "T-14",
                        seen,
                        "The application in container " + Untouched.name(seen)
                                + " keeps an expired token, while the file on disk holds a newer one.",
                        keptLines(seen, token, expired.get(), ended),
                        restart(
                                seen,
                                "The application reads the token anew when it starts; a client that reads it again"
                                        + " by itself keeps this from coming back.")))
                : Judgement.clear();
    }

    private static Optional<Instant> ended(LoggedError logged) {
        Matcher matcher = EXPIRATION.matcher(logged.error().line());
        return matcher.find() ? Optional.of(Instant.ofEpochSecond(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    private static List<Line> keptLines(TokenEvidence seen, Token token, LoggedError expired, Optional<Instant> ended) {
        List<Line> lines = new ArrayList<>();
        ended.ifPresent(at -> lines.add(Line.of("token sent", "expired " + at)));
        token.expires().ifPresent(at -> lines.add(Line.of("token on disk", "expires " + at)));
        lines.add(Looked.path(seen));
        lines.add(Looked.of(expired));
        return lines;
    }

    private static Judgement stale(TokenEvidence seen, Token token) {
        if (!token.expired(seen.now())) {
            return Judgement.clear();
        }
        List<Line> lines = new ArrayList<>(List.of(Looked.path(seen)));
        token.expires().ifPresent(at -> lines.add(Line.of("expired", at.toString())));
        lines.add(Line.of("now", seen.now().toString()));
        seen.accountCreated()
                .filter(made -> token.issued().filter(made::isAfter).isPresent())
                .ifPresent(made -> lines.add(Line.of("account created", made + ", after the token")));
        return Judgement.found(Looked.finding(
                "T-15",
                seen,
                "The token file in container " + Untouched.name(seen)
                        + " has expired: the kubelet has stopped renewing it.",
                lines,
                restart(seen, "A new pod gets a new token; if this comes back, look at the kubelet of its node.")));
    }

    private static Judgement garbled(TokenEvidence seen, TokenLook look) {
        if (look.content().value().isEmpty()) {
            return Unanswered.of(look.content());
        }
        boolean backed = seen.injected().filter(Injected::backed).isPresent();
        return look.garbled()
                .filter(why -> backed)
                .map(why -> Judgement.found(Looked.finding(
                        "T-16",
                        seen,
                        "The token file in container " + Untouched.name(seen) + " holds no valid token: " + why + ".",
                        List.of(Looked.path(seen), Line.of("content", why)),
                        restart(seen, "A new pod gets a whole token; look for what writes into the token's folder."))))
                .orElseGet(Judgement::clear);
    }

    private static Fix restart(TokenEvidence seen, String why) {
        return seen.restart().fix(why);
    }
}
