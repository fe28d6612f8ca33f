package io.github.irsadoctor.checklist.token;

import io.github.irsadoctor.checklist.scene.Inside;
import io.github.irsadoctor.checklist.scene.Variables;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.FileEntry;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.ProcessUser;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.TokenFile;
import io.github.irsadoctor.iam.Token;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The token file as it is in the container.
 *
 * @param path where the container's variable says it is
 * @param variables of the container
 * @param user who a new process there runs as
 * @param file its mode and owner
 * @param content what it holds
 */
record TokenLook(
        Seen<String> path, Variables variables, Seen<ProcessUser> user, Seen<FileEntry> file, Seen<TokenFile> content) {

    /** Asks for everything, and waits only where the path is not in the spec. */
    static Supplier<TokenLook> begin(Inside inside, Seen<Container> container) {
        Pending<List<Container.EnvVar>> environment = inside.environment();
        Optional<String> written = container.value().flatMap(it -> it.value(Injected.FILE));
        if (written.isEmpty()) {
            return () -> late(inside, new Variables(container, environment.await()));
        }
        Pending<ProcessUser> user = inside.user();
        Pending<FileEntry> file = inside.file(written.get());
        Pending<TokenFile> content = inside.token(written.get());
        return () -> new TokenLook(
                Seen.of(written.get()),
                new Variables(container, environment.await()),
                user.await(),
                file.await(),
                content.await());
    }

    private static TokenLook late(Inside inside, Variables variables) {
        Seen<String> path = path(variables);
        Pending<ProcessUser> user = asked(path, it -> inside.user());
        Pending<FileEntry> file = asked(path, inside::file);
        Pending<TokenFile> content = asked(path, inside::token);
        return new TokenLook(path, variables, user.await(), file.await(), content.await());
    }

    private static Seen<String> path(Variables variables) {
        String absent = "token path in the container";
        return variables
                .value(Injected.FILE)
                .map(Seen::of)
                .orElseGet(() -> variables.tells(Injected.FILE) && !variables.isSet(Injected.FILE)
                        ? new Seen.Absent<>(absent)
                        : variables.real().then(it -> new Seen.Absent<>(absent)));
    }

    private static <T> Pending<T> asked(Seen<String> path, Function<String, Pending<T>> question) {
        return path.value().map(question).orElseGet(() -> Pending.done(path.then(it -> new Seen.Absent<>(it))));
    }

    /** The token, where the file was read and holds one. */
    Optional<Token> token() {
        return content.value().filter(TokenFile.Holds.class::isInstance).map(it -> ((TokenFile.Holds) it).token());
    }

    /** Why the file holds no token; empty where it holds one or was not read. */
    Optional<String> garbled() {
        return content.value().filter(TokenFile.Garbled.class::isInstance).map(it -> ((TokenFile.Garbled) it).why());
    }

    /** True if a new process of the container cannot read the file: by its mode, else because reading it was refused. */
    boolean refused() {
        return file.value()
                .flatMap(entry -> user.value().map(process -> !entry.readableBy(process)))
                .orElseGet(() -> content.value()
                        .filter(TokenFile.Unreadable.class::isInstance)
                        .isPresent());
    }
}
