package io.github.irsadoctor.checklist.token;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.FileEntry;
import io.github.irsadoctor.facts.ProcessUser;
import io.github.irsadoctor.iam.Token;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the rules about the token file share: when they arise, and the lines that prove them. */
final class Looked {

    private Looked() {}

    /** Asks {@code judge} only where a container names a token path. */
    static Judgement at(TokenEvidence seen, Function<TokenLook, Judgement> judge) {
        if (!seen.hasPod()) {
            return Judgement.notApplicable(seen.label() + " has no pod");
        }
        return seen.container().value().isPresent()
                        && seen.look().path().value().isPresent()
                ? judge.apply(seen.look())
                : Unanswered.of(seen.pod(), seen.container(), seen.look().path());
    }

    /** Asks {@code judge} only where the file was read and holds a token. */
    static Judgement holding(TokenEvidence seen, Function<Token, Judgement> judge) {
        return at(
                seen,
                look -> look.content().value().isEmpty()
                        ? Unanswered.of(look.content())
                        : look.token()
                                .map(judge)
                                .orElseGet(() -> Judgement.notApplicable("no token could be read from the file")));
    }

    static Finding finding(String id, TokenEvidence seen, String says, List<Line> lines, Fix... fixes) {
        return new Finding(CauseId.of(id), "container " + Untouched.name(seen), says, lines, List.of(fixes));
    }

    static Line path(TokenEvidence seen) {
        return Line.of("token file", seen.look().path().value().orElse(""));
    }

    static Line of(FileEntry file) {
        return Line.of("mode and owner", file.mode() + " " + file.uid() + ":" + file.gid());
    }

    static Line of(ProcessUser user) {
        String groups = user.groups().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
        return Line.of("process", "user " + user.uid() + ", groups " + groups);
    }

    static Line of(LoggedError logged) {
        return Line.of(logged.where(), logged.error().line());
    }
}
