package io.github.irsadoctor.tui;

import io.github.irsadoctor.facts.WorkloadName;
import io.github.irsadoctor.tui.model.Answer;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.Msg;
import io.github.irsadoctor.tui.model.OpenPlace;
import io.github.irsadoctor.walk.Lesson;
import io.github.irsadoctor.walk.Place;
import io.github.irsadoctor.walk.PlaceProblem;
import io.github.irsadoctor.walk.Places;
import io.github.irsadoctor.walk.Walker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Does what effects ask for, on threads of its own, and answers by messages. Holds the places that are open. */
final class Runner implements AutoCloseable {

    private static final long CLOSING_MILLIS = 1000;

    // Those that ought to have pods: a CronJob may well have none, and a ReplicaSet's are its Deployment's.
    private static final List<WorkloadName.Kind> WORKLOADS = List.of(
            WorkloadName.Kind.DEPLOYMENT,
            WorkloadName.Kind.STATEFUL_SET,
            WorkloadName.Kind.DAEMON_SET,
            WorkloadName.Kind.JOB);

    private final Places places;
    private final Walker walker;
    private final Desk desk;
    private final Papers papers;
    private final Map<Integer, Place> open = new ConcurrentHashMap<>();
    private final Map<Integer, Future<?>> walks = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "irsa-doctor-effect");
        thread.setDaemon(true);
        return thread;
    });

    Runner(Places places, Walker walker, Desk desk) {
        this.places = places;
        this.walker = walker;
        this.desk = desk;
        this.papers = new Papers(desk);
    }

    /** Starts an effect and returns at once. */
    void start(Effect effect, Consumer<Msg> answers) {
        effect.match(new Starts(answers));
    }

    /** Keeps a text in a file, and says so behind what became of copying it. */
    void keep(Effect.Copy effect, String first, Consumer<Msg> answers) {
        threads.execute(() ->
                answers.accept(new Msg.Arrived(effect.ticket(), new Answer.Done(first + " " + papers.keep(effect)))));
    }

    /** Gives up what runs and closes what is open, for a second at most. */
    @Override
    public void close() {
        threads.execute(() -> open.keySet().forEach(this::closePlace));
        threads.shutdown();
        walks.values().forEach(walk -> walk.cancel(true));
        try {
            if (!threads.awaitTermination(CLOSING_MILLIS, TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closePlace(int ticket) {
        Optional.ofNullable(open.remove(ticket)).ifPresent(Place::close);
    }

    private Place place(int ticket) {
        return Optional.ofNullable(open.get(ticket))
                .orElseThrow(() -> new PlaceProblem(PlaceProblem.Kind.UNREACHABLE, "The cluster has been closed."));
    }

    private final class Starts implements Effect.Cases<Void> {

        private final Consumer<Msg> answers;

        Starts(Consumer<Msg> answers) {
            this.answers = answers;
        }

        @Override
        public Void listPlaces(Effect.ListPlaces effect) {
            return later(effect.ticket(), () -> new Answer.Cards(places.cards(), places.trouble()));
        }

        @Override
        public Void open(Effect.Open effect) {
            return later(effect.ticket(), () -> {
                Place place = places.open(effect.id());
                open.put(effect.ticket(), place);
                return new Answer.Opened(described(effect, place));
            });
        }

        private OpenPlace described(Effect.Open effect, Place place) {
            return new OpenPlace(
                    effect.ticket(),
                    place.lesson().map(Lesson::title).orElse(place.context()),
                    place.lesson().isPresent(),
                    place.defaultNamespace(),
                    place.defaultTarget(),
                    place.defaultContainer(),
                    place.permitted(),
                    place.lesson());
        }

        @Override
        public Void close(Effect.Close effect) {
            threads.execute(() -> closePlace(effect.place()));
            return null;
        }

        @Override
        public Void listNamespaces(Effect.ListNamespaces effect) {
            return later(
                    effect.ticket(),
                    () -> new Answer.Namespaces(
                            place(effect.place()).look().namespaces().await()));
        }

        @Override
        public Void listPods(Effect.ListPods effect) {
            return later(
                    effect.ticket(),
                    () -> new Answer.Pods(place(effect.place())
                            .look()
                            .podPage(effect.namespace(), effect.from())
                            .await()));
        }

        @Override
        public Void listWorkloads(Effect.ListWorkloads effect) {
            WORKLOADS.forEach(kind -> later(
                    effect.ticket(),
                    () -> new Answer.Workloads(place(effect.place())
                            .look()
                            .workloads(effect.namespace(), kind)
                            .await())));
            return null;
        }

        @Override
        public Void listAccounts(Effect.ListAccounts effect) {
            return later(
                    effect.ticket(),
                    () -> new Answer.Accounts(place(effect.place())
                            .look()
                            .serviceAccounts(effect.namespace())
                            .await()));
        }

        @Override
        public Void explain(Effect.Explain effect) {
            return later(effect.ticket(), () -> new Answer.Explained(desk.explain(effect.cause())));
        }

        @Override
        public Void listCauses(Effect.ListCauses effect) {
            return later(effect.ticket(), () -> new Answer.Causes(desk.causes()));
        }

        @Override
        public Void export(Effect.Export effect) {
            return later(effect.ticket(), () -> new Answer.Done(papers.export(effect)));
        }

        @Override
        public Void copy(Effect.Copy effect) {
            return later(effect.ticket(), () -> new Answer.Done(papers.keep(effect)));
        }

        @Override
        public Void walk(Effect.Walk effect) {
            int ticket = effect.ticket();
            walks.put(
                    ticket,
                    threads.submit(() -> guarded(ticket, () -> {
                        answer(ticket, new Answer.Steps(walker.cards()));
                        walker.walk(
                                permitted(effect), effect.target(), event -> answer(ticket, new Answer.Walked(event)));
                    })));
            return null;
        }

        private Place permitted(Effect.Walk effect) {
            Place place = place(effect.place());
            return effect.active().map(place::permitting).orElse(place);
        }

        @Override
        public Void stop(Effect.Stop effect) {
            Optional.ofNullable(walks.remove(effect.ticket())).ifPresent(walk -> walk.cancel(true));
            return null;
        }

        @Override
        public Void quit(Effect.Quit effect) {
            return null;
        }

        private Void later(int ticket, Supplier<Answer> work) {
            threads.execute(() -> guarded(ticket, () -> answer(ticket, work.get())));
            return null;
        }

        private void answer(int ticket, Answer answer) {
            answers.accept(new Msg.Arrived(ticket, answer));
        }

        // Whatever an adapter throws is a sentence on the screen: a thread that dies silently would look like a hang.
        private void guarded(int ticket, Runnable work) {
            try {
                work.run();
            } catch (PlaceProblem e) {
                answer(ticket, new Answer.Failed(e.getMessage()));
            } catch (RuntimeException | LinkageError e) {
                answer(
                        ticket,
                        new Answer.Failed(
                                "This failed unexpectedly (" + e.getClass().getSimpleName() + ")."));
            }
        }
    }
}
