package io.github.irsadoctor.walk;

import io.github.irsadoctor.check.Step;
import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.Target;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Runs all steps of a checklist side by side and ends in time, whatever hangs. */
public final class WalkEngine implements Walker {

    private final List<Step<?>> steps;
    private final Executor executor;
    private final Duration deadline;
    private final LongSupplier ticks;

    /**
     * Makes an engine.
     *
     * @param steps in checklist order
     * @param executor with a thread for each step at least
     * @param deadline after which what has not answered is unknown
     * @param ticks a monotonic clock in nanoseconds
     */
    public WalkEngine(List<Step<?>> steps, Executor executor, Duration deadline, LongSupplier ticks) {
        this.steps = List.copyOf(steps);
        this.executor = executor;
        this.deadline = deadline;
        this.ticks = ticks;
    }

    @Override
    public List<StepCard> cards() {
        return steps.stream().<StepCard>map(Step::card).toList();
    }

    @Override
    public void walk(Place place, Target target, Consumer<WalkEvent> events) {
        long begin = ticks.getAsLong();
        Sources sources = place.sources(target);
        BlockingQueue<Message> queue = new LinkedBlockingQueue<>();
        sources.asked().tell(command -> queue.add(Message.of(new WalkEvent.Asked(command))));
        steps.forEach(step -> executor.execute(() -> run(step, sources, queue)));
        Map<StepCard, JudgedStep> judged = collect(begin, queue, events);
        List<JudgedStep> inOrder =
                steps.stream().map(step -> judged.get(step.card())).toList();
        Settlement settlement = new Settlement(inOrder);
        Walked walked = WalkedReader.read(place, sources, target);
        queue.stream()
                .map(Message::event)
                .filter(WalkEvent.Asked.class::isInstance)
                .forEach(events);
        events.accept(new WalkEvent.Ended(
                new HeadlineChoice(inOrder, settlement, target).headline(),
                walked,
                inOrder.stream().map(settlement::outcome).toList(),
                Duration.ofNanos(ticks.getAsLong() - begin)));
    }

    /** What a worker sends to the thread that walks: an event to pass on, and the step's judgement with the last one. */
    private record Message(WalkEvent event, List<JudgedStep> judged) {
        static Message of(WalkEvent event) {
            return new Message(event, List.of());
        }
    }

    private <E> void run(Step<E> step, Sources sources, BlockingQueue<Message> queue) {
        queue.add(Message.of(new WalkEvent.Started(step.card())));
        JudgedStep judged = new StepRun<>(step, ticks)
                .run(sources, exhibit -> queue.add(Message.of(new WalkEvent.Shown(step.card(), exhibit))));
        Outcome alone = new Settlement(List.of(judged)).outcome(judged);
        queue.add(new Message(
                new WalkEvent.Finished(alone, judged.identities(), judged.observations()), List.of(judged)));
    }

    private Map<StepCard, JudgedStep> collect(long begin, BlockingQueue<Message> queue, Consumer<WalkEvent> events) {
        Map<StepCard, JudgedStep> judged = new LinkedHashMap<>();
        while (judged.size() < steps.size()) {
            Optional<Message> message = next(begin, queue);
            if (message.isEmpty()) {
                break;
            }
            events.accept(message.get().event());
            message.get().judged().forEach(step -> judged.put(step.card(), step));
        }
        for (Step<?> step : steps) {
            if (!judged.containsKey(step.card())) {
                JudgedStep late = late(step);
                judged.put(step.card(), late);
                events.accept(new WalkEvent.Finished(
                        new Settlement(List.of(late)).outcome(late), late.identities(), late.observations()));
            }
        }
        return judged;
    }

    private Optional<Message> next(long begin, BlockingQueue<Message> queue) {
        long left = deadline.toNanos() - (ticks.getAsLong() - begin);
        try {
            return Optional.ofNullable(queue.poll(Math.max(left, 0), TimeUnit.NANOSECONDS));
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private <E> JudgedStep late(Step<E> step) {
        return new StepRun<>(step, ticks).unanswered("no answer within " + deadline.toSeconds() + " s", deadline);
    }
}
