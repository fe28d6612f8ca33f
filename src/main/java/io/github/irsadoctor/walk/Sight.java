package io.github.irsadoctor.walk;

import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.WorkloadName;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns what was seen into the thing, its absence, or the problem that keeps a target from being found. */
final class Sight {

    private Sight() {}

    /**
     * The thing; empty if it is proven not to be there.
     *
     * @throws PlaceProblem if that is not known
     */
    static <T> Optional<T> of(Seen<T> seen) {
        seen.unseen().ifPresent(unseen -> {
            boolean denied = seen instanceof Seen.Denied<T>;
            throw new PlaceProblem(
                    denied ? PlaceProblem.Kind.UNSEEN : PlaceProblem.Kind.UNREACHABLE, sentence(unseen.says()));
        });
        return seen.value();
    }

    /** The kind of workload Kubernetes calls so; empty for owners that are none. */
    static Optional<WorkloadName.Kind> kind(String kubernetesKind) {
        return Stream.of(WorkloadName.Kind.values())
                .filter(kind -> kind.kubernetesKind().equals(kubernetesKind))
                .findFirst();
    }

    private static String sentence(String says) {
        String ended = says.endsWith(".") ? says : says + ".";
        return "The target can not be looked for: " + ended;
    }
}
