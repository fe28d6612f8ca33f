package io.github.irsadoctor.facts;

import java.util.List;

/** Nothing beyond reading, for want of a way. */
record NoActions() implements Actions {

    private static <T> Pending<T> nothing() {
        return Pending.done(new Seen.NotTried<>("not tried: this walk only reads"));
    }

    @Override
    public Intrusion permitted() {
        return Intrusion.NONE;
    }

    @Override
    public Pending<List<Container.EnvVar>> environment(ContainerName container) {
        return nothing();
    }

    @Override
    public Pending<ProcessUser> user(ContainerName container) {
        return nothing();
    }

    @Override
    public Pending<FileEntry> file(ContainerName container, String path) {
        return nothing();
    }

    @Override
    public Pending<TokenFile> token(ContainerName container, String path) {
        return nothing();
    }

    @Override
    public Pending<AssumeAnswer> assume(AssumeQuestion question) {
        return nothing();
    }
}
