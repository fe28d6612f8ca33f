package io.github.irsadoctor.walk;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Identity;
import io.github.irsadoctor.check.Observation;
import io.github.irsadoctor.check.StepCard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A walk as far as it has come: the fold of its events. Screen, text, JSON and tests all use this one.
 *
 * @param steps by step id, in checklist order
 * @param identities the identity line as far as known
 * @param commands what the walk did, as a person would type it, each once and in order
 * @param end empty until the walk has ended
 */
public record WalkState(
        Map<String, StepState> steps,
        Map<Identity.Kind, String> identities,
        List<Observation> observations,
        List<String> commands,
        Optional<WalkEvent.Ended> end) {

    public WalkState {
        steps = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        identities = java.util.Collections.unmodifiableMap(new EnumMap<>(withKinds(identities)));
        observations = List.copyOf(observations);
        commands = List.copyOf(commands);
    }

    /**
     * One step as far as it has come.
     *
     * @param running true between start and finish
     * @param exhibits what it has shown so far
     * @param outcome empty until it has finished
     */
    public record StepState(StepCard card, boolean running, List<Exhibit> exhibits, Optional<Outcome> outcome) {
        public StepState {
            exhibits = List.copyOf(exhibits);
        }
    }

    /** A walk of these steps before its first event. */
    public static WalkState before(List<StepCard> cards) {
        Map<String, StepState> steps = new LinkedHashMap<>();
        cards.forEach(card -> steps.put(card.id(), new StepState(card, false, List.of(), Optional.empty())));
        return new WalkState(steps, Map.of(), List.of(), List.of(), Optional.empty());
    }

    /** The state after one more event. */
    public WalkState after(WalkEvent event) {
        return event.match(new Fold(this));
    }

    /** How long the walk took; empty until it has ended. */
    public Optional<Duration> took() {
        return end.map(WalkEvent.Ended::took);
    }

    WalkState with(StepState step) {
        Map<String, StepState> next = new LinkedHashMap<>(steps);
        next.put(step.card().id(), step);
        return new WalkState(next, identities, observations, commands, end);
    }

    private static Map<Identity.Kind, String> withKinds(Map<Identity.Kind, String> identities) {
        EnumMap<Identity.Kind, String> sorted = new EnumMap<>(Identity.Kind.class);
        sorted.putAll(identities);
        return sorted;
    }

    private record Fold(WalkState state) implements WalkEvent.Cases<WalkState> {

        @Override
        public WalkState started(WalkEvent.Started event) {
            return state.with(new StepState(event.card(), true, List.of(), Optional.empty()));
        }

        @Override
        public WalkState shown(WalkEvent.Shown event) {
            StepState step = state.steps.get(event.card().id());
            List<Exhibit> exhibits = new ArrayList<>(step.exhibits());
            exhibits.add(event.exhibit());
            return state.with(new StepState(step.card(), step.running(), exhibits, step.outcome()));
        }

        @Override
        public WalkState finished(WalkEvent.Finished event) {
            Outcome outcome = event.outcome();
            WalkState next = state.with(new StepState(outcome.card(), false, outcome.exhibits(), Optional.of(outcome)));
            Map<Identity.Kind, String> identities = new LinkedHashMap<>(state.identities);
            event.identities().forEach(identity -> identities.put(identity.kind(), identity.says()));
            List<Observation> observations = new ArrayList<>(state.observations);
            observations.addAll(event.observations());
            return new WalkState(next.steps, identities, observations, state.commands, state.end);
        }

        @Override
        public WalkState asked(WalkEvent.Asked event) {
            if (state.commands.contains(event.command())) {
                return state;
            }
            List<String> commands = new ArrayList<>(state.commands);
            commands.add(event.command());
            return new WalkState(state.steps, state.identities, state.observations, commands, state.end);
        }

        @Override
        public WalkState ended(WalkEvent.Ended event) {
            WalkState next = state;
            for (Outcome outcome : event.outcomes()) {
                next = next.with(new StepState(outcome.card(), false, outcome.exhibits(), Optional.of(outcome)));
            }
            return new WalkState(next.steps, next.identities, next.observations, next.commands, Optional.of(event));
        }
    }
}
