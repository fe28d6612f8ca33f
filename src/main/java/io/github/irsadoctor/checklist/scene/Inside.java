package io.github.irsadoctor.checklist.scene;

import io.github.irsadoctor.facts.Actions;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.ContainerName;
import io.github.irsadoctor.facts.FileEntry;
import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.ProcessUser;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.TokenFile;
import java.util.List;
import java.util.function.Function;

/**
 * The walked container from inside. Every question starts at once and is awaited later; one that does not run is not asked,
 * which is no failure: its specs are judged alone, as at a level that only reads.
 */
public final class Inside {

    private final Actions actions;
    private final Seen<ContainerName> container;

    /** Waits for the pod, and for nothing else. */
    public Inside(Scene scene) {
        this.actions = scene.sources().actions();
        this.container = scene.pod().then(pod -> scene.container().then(it -> running(pod, it)));
    }

    private Seen<ContainerName> running(Pod pod, Container it) {
        boolean asked = it.state().startsWith("running") || actions.permitted() == Intrusion.NONE;
        return asked
                ? Seen.of(new ContainerName(pod.meta().namespace(), pod.meta().name(), it.name()))
                : new Seen.NotTried<>("container " + it.name() + " is not running");
    }

    /** The environment of a new process in it. */
    public Pending<List<Container.EnvVar>> environment() {
        return ask(actions::environment);
    }

    /** Who a new process in it runs as. */
    public Pending<ProcessUser> user() {
        return ask(actions::user);
    }

    /** Mode and owner of a file in it. */
    public Pending<FileEntry> file(String path) {
        return ask(name -> actions.file(name, path));
    }

    /** What a token file in it holds. */
    public Pending<TokenFile> token(String path) {
        return ask(name -> actions.token(name, path));
    }

    private <T> Pending<T> ask(Function<ContainerName, Pending<T>> question) {
        return container
                .value()
                .map(question)
                .orElseGet(() -> Pending.done(container.then(it -> new Seen.NotAsked<>("it is not known"))));
    }
}
