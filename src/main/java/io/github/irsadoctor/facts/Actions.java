package io.github.irsadoctor.facts;

import java.util.List;

/**
 * What goes beyond reading. One instance serves one walk, as {@link Cluster}: the same question is asked once. What lies
 * above the permitted level answers {@link Seen.NotTried}; a container without the tool that is needed answers
 * {@link Seen.NotAsked}, never a fault.
 */
public interface Actions {

    /** The highest level that is permitted. */
    Intrusion permitted();

    /** The environment of a new process in the container ({@code env}). Values of variables named like secrets are hidden. */
    Pending<List<Container.EnvVar>> environment(ContainerName container);

    /** Who a new process in the container runs as ({@code id}). */
    Pending<ProcessUser> user(ContainerName container);

    /** Mode and owner of a file ({@code ls -ldnL PATH}); Absent where there is no such file. */
    Pending<FileEntry> file(ContainerName container, String path);

    /** What a token file holds ({@code cat PATH}); Absent where there is no such file. */
    Pending<TokenFile> token(ContainerName container, String path);

    /**
     * Mints a token by TokenRequest, hands it to an unsigned sts:AssumeRoleWithWebIdentity, asks sts:GetCallerIdentity with
     * the credentials, and drops both.
     */
    Pending<AssumeAnswer> assume(AssumeQuestion question);

    /** Nothing beyond reading. */
    static Actions none() {
        return new NoActions();
    }

    /** These actions, but none above a level. */
    static Actions capped(Intrusion most, Actions actions) {
        return new CappedActions(most, "", actions);
    }

    /**
     * The same, with the reason for the level.
     *
     * @param because one clause, for example {@code context prod-eu is protected}
     */
    static Actions capped(Intrusion most, String because, Actions actions) {
        return new CappedActions(most, because + "; ", actions);
    }
}
