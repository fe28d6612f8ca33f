package io.github.irsadoctor;

import io.github.irsadoctor.facts.Actions;
import io.github.irsadoctor.facts.AssumeAnswer;
import io.github.irsadoctor.facts.AssumeQuestion;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.ContainerName;
import io.github.irsadoctor.facts.FileEntry;
import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.ProcessUser;
import io.github.irsadoctor.facts.TokenFile;
import io.github.irsadoctor.live.Call;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.live.aws.WebIdentity;
import io.github.irsadoctor.live.kube.KubeActions;
import java.util.List;
import java.util.Map;

/** What goes beyond reading, over the network: the cluster's half and the half of STS. Knows no limit of its own. */
record LiveActions(KubeActions kube, WebIdentity sts, Calls calls) implements Actions {

    @Override
    public Intrusion permitted() {
        return Intrusion.PROBE;
    }

    @Override
    public Pending<List<Container.EnvVar>> environment(ContainerName container) {
        return kube.environment(container);
    }

    @Override
    public Pending<ProcessUser> user(ContainerName container) {
        return kube.user(container);
    }

    @Override
    public Pending<FileEntry> file(ContainerName container, String path) {
        return kube.file(container, path);
    }

    @Override
    public Pending<TokenFile> token(ContainerName container, String path) {
        return kube.token(container, path);
    }

    // Without a region no token is minted: it would be noted in the audit log for nothing.
    @Override
    public Pending<AssumeAnswer> assume(AssumeQuestion question) {
        return calls.compose(
                Call.of("assume", Map.of("question", question.toString())),
                () -> sts.region()
                        .then(region -> kube.mint(question).await().then(token -> sts.assume(question, token))));
    }
}
