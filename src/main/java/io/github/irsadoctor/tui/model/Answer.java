package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.facts.Page;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.walk.Places;
import io.github.irsadoctor.walk.WalkEvent;
import java.util.List;
import java.util.Optional;

/** What an effect brings back. */
public sealed interface Answer {

    /** The places to choose from, and why the kubeconfig offers nothing, where it does not. */
    record Cards(List<Places.Card> cards, Optional<String> trouble) implements Answer {
        public Cards {
            cards = List.copyOf(cards);
        }
    }

    record Opened(OpenPlace place) implements Answer {}

    record Namespaces(Seen<List<String>> names) implements Answer {}

    record Pods(Seen<Page<Pod>> page) implements Answer {}

    /** The workloads of one kind: each kind is answered on its own, as each may be denied. */
    record Workloads(Seen<List<Workload>> workloads) implements Answer {}

    record Accounts(Seen<List<ServiceAccount>> accounts) implements Answer {}

    /** The checklist of a walk that begins. */
    record Steps(List<StepCard> cards) implements Answer {
        public Steps {
            cards = List.copyOf(cards);
        }
    }

    record Walked(WalkEvent event) implements Answer {}

    record Explained(Optional<CauseText> text) implements Answer {}

    record Causes(List<CauseName> causes) implements Answer {
        public Causes {
            causes = List.copyOf(causes);
        }
    }

    /** It is done: one sentence, for example where a file was written. */
    record Done(String says) implements Answer {}

    /** What was asked for failed: one sentence. */
    record Failed(String says) implements Answer {}

    /** One function for each answer, so that a new one breaks the build. */
    interface Cases<R> {
        R cards(Cards answer);

        R opened(Opened answer);

        R namespaces(Namespaces answer);

        R pods(Pods answer);

        R workloads(Workloads answer);

        R accounts(Accounts answer);

        R steps(Steps answer);

        R walked(Walked answer);

        R explained(Explained answer);

        R causes(Causes answer);

        R done(Done answer);

        R failed(Failed answer);
    }

    /** Answers with the function for this case. */
    default <R> R match(Cases<R> cases) {
        if (this instanceof Cards answer) {
            return cases.cards(answer);
        }
        if (this instanceof Opened answer) {
            return cases.opened(answer);
        }
        if (this instanceof Namespaces answer) {
            return cases.namespaces(answer);
        }
        if (this instanceof Pods answer) {
            return cases.pods(answer);
        }
        if (this instanceof Steps answer) {
            return cases.steps(answer);
        }
        if (this instanceof Walked answer) {
            return cases.walked(answer);
        }
        return aside(cases);
    }

    private <R> R aside(Cases<R> cases) {
        if (this instanceof Workloads answer) {
            return cases.workloads(answer);
        }
        if (this instanceof Accounts answer) {
            return cases.accounts(answer);
        }
        if (this instanceof Explained answer) {
            return cases.explained(answer);
        }
        if (this instanceof Causes answer) {
            return cases.causes(answer);
        }
        return this instanceof Done answer ? cases.done(answer) : cases.failed((Failed) this);
    }
}
