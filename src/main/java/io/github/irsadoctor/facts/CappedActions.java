package io.github.irsadoctor.facts;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Actions that refuse above a level, before anything is sent.
 *
 * @param because why the level is no higher, with its own comma or semicolon; empty where it needs no reason
 */
record CappedActions(Intrusion permitted, String because, Actions actions) implements Actions {

    @Override
    public Pending<List<Container.EnvVar>> environment(ContainerName container) {
        return within(Intrusion.EXEC, () -> actions.environment(container));
    }

    @Override
    public Pending<ProcessUser> user(ContainerName container) {
        return within(Intrusion.EXEC, () -> actions.user(container));
    }

    @Override
    public Pending<FileEntry> file(ContainerName container, String path) {
        return within(Intrusion.EXEC, () -> actions.file(container, path));
    }

    @Override
    public Pending<TokenFile> token(ContainerName container, String path) {
        return within(Intrusion.EXEC, () -> actions.token(container, path));
    }

    @Override
    public Pending<AssumeAnswer> assume(AssumeQuestion question) {
        return within(Intrusion.ASSUME, () -> actions.assume(question));
    }

    private <T> Pending<T> within(Intrusion needed, Supplier<Pending<T>> action) {
        return permitted.compareTo(needed) >= 0
                ? action.get()
                : Pending.done(new Seen.NotTried<>("not tried: " + because + "it needs --active "
                        + needed.name().toLowerCase(Locale.ROOT)));
    }
}
