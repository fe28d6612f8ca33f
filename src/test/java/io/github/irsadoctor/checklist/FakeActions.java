package io.github.irsadoctor.checklist;

import io.github.irsadoctor.facts.Actions;
import io.github.irsadoctor.facts.AssumeAnswer;
import io.github.irsadoctor.facts.AssumeQuestion;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.ContainerName;
import io.github.irsadoctor.facts.FileEntry;
import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.ProcessUser;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.TokenFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The inside of containers in memory. What was not put in is absent, or not asked for environment, user and assume; one
 * question can be answered with a failure instead, by its name: {@code environment}, {@code user}, {@code file}, {@code
 * token}, {@code assume}.
 */
public final class FakeActions implements Actions {

    private final Map<String, FileEntry> files = new TreeMap<>();
    private final Map<String, TokenFile> tokens = new TreeMap<>();
    private final Map<String, Seen<?>> failures = new TreeMap<>();
    private final List<String> asked = new ArrayList<>();
    private Optional<List<Container.EnvVar>> environment = Optional.empty();
    private Optional<ProcessUser> user = Optional.empty();
    private Optional<AssumeAnswer> answer = Optional.empty();

    public FakeActions with(List<Container.EnvVar> variables) {
        environment = Optional.of(variables);
        return this;
    }

    public FakeActions with(ProcessUser process) {
        user = Optional.of(process);
        return this;
    }

    public FakeActions with(FileEntry entry) {
        files.put(entry.path(), entry);
        return this;
    }

    public FakeActions with(String path, TokenFile file) {
        tokens.put(path, file);
        return this;
    }

    public FakeActions with(AssumeAnswer said) {
        answer = Optional.of(said);
        return this;
    }

    /** From now on every question of that name is answered with this failure. */
    public FakeActions failing(String question, Seen<?> failure) {
        failures.put(question, failure);
        return this;
    }

    /** What was asked so far, by name and path. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Intrusion permitted() {
        return Intrusion.PROBE;
    }

    @Override
    public Pending<List<Container.EnvVar>> environment(ContainerName container) {
        return answer("environment", "", orNotAsked(environment));
    }

    @Override
    public Pending<ProcessUser> user(ContainerName container) {
        return answer("user", "", orNotAsked(user));
    }

    @Override
    public Pending<FileEntry> file(ContainerName container, String path) {
        return answer("file", path, orAbsent(path, files));
    }

    @Override
    public Pending<TokenFile> token(ContainerName container, String path) {
        return answer("token", path, orAbsent(path, tokens));
    }

    @Override
    public Pending<AssumeAnswer> assume(AssumeQuestion question) {
        return answer("assume", question.role().toString(), orNotAsked(answer));
    }

    private static <T> Seen<T> orNotAsked(Optional<T> given) {
        return given.map(Seen::of).orElseGet(() -> new Seen.NotAsked<>("nothing was put in"));
    }

    private static <T> Seen<T> orAbsent(String path, Map<String, T> known) {
        return known.containsKey(path) ? Seen.of(known.get(path)) : new Seen.Absent<>("file " + path);
    }

    @SuppressWarnings("unchecked") // a failure carries no T
    private <T> Pending<T> answer(String question, String about, Seen<T> given) {
        asked.add(question + (about.isEmpty() ? "" : " " + about));
        return Pending.done(failures.containsKey(question) ? (Seen<T>) failures.get(question) : given);
    }
}
