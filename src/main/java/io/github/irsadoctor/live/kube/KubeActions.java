package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.facts.AssumeQuestion;
import io.github.irsadoctor.facts.Container.EnvVar;
import io.github.irsadoctor.facts.ContainerName;
import io.github.irsadoctor.facts.FileEntry;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.ProcessUser;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.TokenFile;
import io.github.irsadoctor.iam.TokenReader;
import io.github.irsadoctor.iam.TokenReading;
import io.github.irsadoctor.live.OneUse;
import java.util.List;
import java.util.Optional;

/** What goes beyond reading in one walk's cluster: four commands in containers, and minting a token. */
public final class KubeActions {

    private final Execs execs;
    private final TokenMints mints;

    KubeActions(Execs execs, TokenMints mints) {
        this.execs = execs;
        this.mints = mints;
    }

    /** {@code env}: what a new process in the container starts with. */
    public Pending<List<EnvVar>> environment(ContainerName container) {
        Command command = Command.env(container);
        CommandReading reading = new CommandReading(command, "");
        return execs.run(command, ended -> reading.of(ended, out -> Seen.of(EnvLines.read(out)), reading::failed));
    }

    /** {@code id}: who a new process in the container runs as. */
    public Pending<ProcessUser> user(ContainerName container) {
        Command command = Command.id(container);
        CommandReading reading = new CommandReading(command, "");
        return execs.run(
                command, ended -> reading.of(ended, out -> reading.understood(IdLine.read(out), out), reading::failed));
    }

    /** {@code ls -ldnL PATH}; Absent where there is no such file. */
    public Pending<FileEntry> file(ContainerName container, String path) {
        Command command = Command.ls(container, path);
        CommandReading reading = new CommandReading(command, path);
        // ls needs no right to the file itself, only a way to it.
        return execs.run(
                command,
                ended -> reading.of(
                        ended,
                        out -> reading.understood(LsLine.read(path, out), out),
                        says -> new Seen.Denied<>(
                                "entering the folders above " + path + " as the container's user", says)));
    }

    /** {@code cat PATH}; Absent where there is no such file. The text is read and forgotten. */
    public Pending<TokenFile> token(ContainerName container, String path) {
        Command command = Command.cat(container, path);
        CommandReading reading = new CommandReading(command, path);
        return execs.run(
                command,
                ended -> ended.cut()
                        ? Seen.of(new TokenFile.Garbled("it is longer than " + Capture.MOST / 1024 + " KiB"))
                        : reading.of(
                                ended, out -> Seen.of(token(out)), says -> Seen.of(new TokenFile.Unreadable(says))));
    }

    /** A fresh token of the question's service account, minted for it alone. */
    public Pending<OneUse<String>> mint(AssumeQuestion question) {
        return mints.mint(question);
    }

    private static TokenFile token(String text) {
        TokenReading read = TokenReader.read(text);
        Optional<TokenFile> holds = read.token().map(TokenFile.Holds::new);
        return holds.orElseGet(() -> new TokenFile.Garbled(read.problem()));
    }
}
