package io.github.irsadoctor;

import io.github.irsadoctor.cli.Where;
import io.github.irsadoctor.live.kube.ContextInfo;
import io.github.irsadoctor.live.kube.Kubeconfig;
import io.github.irsadoctor.walk.Place;
import io.github.irsadoctor.walk.PlaceProblem;
import io.github.irsadoctor.walk.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the screens offer: the kubeconfig's contexts, then the lab's worlds. */
record AllPlaces(Contexts contexts, LabPlaces lab) implements Places {

    private static final String CONTEXT = "context ";

    @Override
    public List<Card> cards() {
        List<Card> cards = new ArrayList<>(contextCards());
        cards.addAll(lab.stories());
        return cards;
    }

    private List<Card> contextCards() {
        if (trouble().isPresent()) {
            return List.of();
        }
        Kubeconfig kubeconfig = contexts.kubeconfig(Optional.empty());
        return kubeconfig.contexts().stream().map(it -> card(kubeconfig, it)).toList();
    }

    private static Card card(Kubeconfig kubeconfig, ContextInfo context) {
        boolean current = kubeconfig.current().filter(context.name()::equals).isPresent();
        ContextInfo.Eks eks = context.eks();
        return new Card(
                CONTEXT + context.name(),
                context.name(),
                context.server(),
                false,
                current,
                Optional.of(new Eks(eks.cluster(), eks.region(), eks.account(), eks.profile())),
                "",
                Permission.guards(context.name()));
    }

    @Override
    public Optional<String> trouble() {
        try {
            contexts.kubeconfig(Optional.empty());
            return Optional.empty();
        } catch (PlaceProblem problem) {
            return Optional.of(problem.getMessage());
        }
    }

    @Override
    public Place open(String id) {
        return id.startsWith(CONTEXT) ? contexts.open(context(id.substring(CONTEXT.length()))) : lab.open(id);
    }

    private static Where context(String name) {
        return new Where(
                Optional.empty(),
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
