package io.github.irsadoctor.checklist.token;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.facts.FileEntry;
import io.github.irsadoctor.facts.ProcessUser;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.iam.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The token file for the eye: who may read it, which of a pod's two tokens it is, and what it says. */
final class FileExhibits {

    private FileExhibits() {}

    static List<Exhibit> of(TokenEvidence seen) {
        TokenLook look = seen.look();
        if (look.path().value().isEmpty() || !wasTried(look)) {
            return List.of();
        }
        List<Exhibit> exhibits = new ArrayList<>();
        exhibits.add(new Exhibit.Fields("Token file", lines(seen, look)));
        look.token()
                .ifPresent(it ->
                        exhibits.add(new Exhibit.Token("Token, without its signature", it.header(), it.claims())));
        return exhibits;
    }

    private static boolean wasTried(TokenLook look) {
        return !look.file().isNotTried()
                || !look.user().isNotTried()
                || !look.content().isNotTried();
    }

    private static List<Line> lines(TokenEvidence seen, TokenLook look) {
        List<Line> lines = new ArrayList<>(List.of(Looked.path(seen)));
        lines.add(look.file().value().map(Looked::of).orElseGet(() -> unknown("mode and owner", look.file())));
        lines.add(look.user().value().map(Looked::of).orElseGet(() -> unknown("process", look.user())));
        readable(look).ifPresent(lines::add);
        lines.add(look.token()
                .map(it -> Line.of("which token", which(seen, it)))
                .or(() -> look.garbled().map(why -> Line.of("content", "no token: " + why)))
                .orElseGet(() -> unknown("content", look.content())));
        return lines;
    }

    private static Line unknown(String label, Seen<?> seen) {
        return Line.of(
                label,
                seen.unseen()
                        .map(it -> "unknown: " + it.says())
                        .orElse(seen.isAbsent() ? "no such file" : "could not be read"));
    }

    private static Optional<Line> readable(TokenLook look) {
        Optional<FileEntry> file = look.file().value();
        Optional<ProcessUser> user = look.user().value();
        return file.flatMap(
                entry -> user.map(it -> Line.of("readable", entry.readableBy(it) ? "yes, by this process" : "no")));
    }

    private static String which(TokenEvidence seen, Token token) {
        return DefaultTokenRule.isFor(token, seen)
                ? "the default one, for the Kubernetes API: AWS cannot use it"
                : "a projected web identity token, for " + Audience.of(token)
                        + "; the default one for the Kubernetes API is another file";
    }
}
