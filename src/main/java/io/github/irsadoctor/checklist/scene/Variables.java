package io.github.irsadoctor.checklist.scene;

import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Seen;
import java.util.List;
import java.util.Optional;

/**
 * The variables of one container: as its spec writes them, and as a process in it sees them.
 *
 * @param spec the container as the API server has it
 * @param real the environment of a new process in it
 */
public record Variables(Seen<Container> spec, Seen<List<Container.EnvVar>> real) {

    /** The value a process sees: the real one, else the spec's literal; empty where it is not set or set and empty. */
    public Optional<String> value(String name) {
        return (real.value().isPresent()
                        ? inside(name).flatMap(Container.EnvVar::value)
                        : spec.value().flatMap(it -> it.value(name)))
                .filter(value -> !value.isBlank());
    }

    /** True if a process sees a value, hidden or not; by the spec alone where the real environment was not seen. */
    public boolean isSet(String name) {
        return real.value().isPresent()
                ? value(name).isPresent()
                : spec.value()
                        .flatMap(it -> it.variable(name))
                        .filter(it -> it.from().isPresent()
                                || it.value().filter(value -> !value.isBlank()).isPresent())
                        .isPresent();
    }

    /**
     * True if a variable that is not set here is known not to be set: the real environment was seen, or the spec names it, or
     * takes nothing from elsewhere. What an image sets is not in any spec, and hardly ever is about AWS.
     */
    public boolean tells(String name) {
        return real.value().isPresent()
                || spec.value()
                        .filter(it ->
                                it.envFrom().isEmpty() || it.variable(name).isPresent())
                        .isPresent();
    }

    private Optional<Container.EnvVar> inside(String name) {
        return real.value().stream()
                .flatMap(List::stream)
                .filter(it -> it.name().equals(name))
                .findFirst();
    }
}
