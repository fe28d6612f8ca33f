package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.walk.Places;
import io.github.irsadoctor.walk.WalkState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an effect brought, put where it is waited for; dropped where nobody waits any more. */
record Arrivals(Model model, int ticket) implements Answer.Cases<Next> {

    private <P extends Page> Next on(Class<P> kind, Function<P, Next> change) {
        return model.waiting(ticket)
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(change)
                .orElse(Next.of(model));
    }

    @Override
    public Next cards(Answer.Cards answer) {
        return on(Page.Clusters.class, page -> {
            List<Page.PlaceRow> rows = answer.cards().stream()
                    .filter(card -> card.lab() || !page.labOnly())
                    .map(Page.PlaceRow::new)
                    .toList();
            int current =
                    rows.stream().map(row -> row.card().current()).toList().indexOf(true);
            Listing<Page.PlaceRow> list = page.list().plus(rows, false).suggest(current);
            Optional<String> trouble = page.labOnly() ? Optional.empty() : answer.trouble();
            return Next.of(model.with(
                    new Page.Clusters(page.ticket(), page.labOnly(), list, trouble, page.opening(), page.trouble())));
        });
    }

    @Override
    public Next opened(Answer.Opened answer) {
        OpenPlace place = answer.place();
        Optional<Page.Clusters> waiting = opening();
        if (waiting.isEmpty()) {
            return Next.of(model, new Effect.Close(place.ticket()));
        }
        Model settled = model.with(waiting.get().with(Optional.empty(), Optional.empty()));
        int names = settled.tickets();
        Optional<String> server = server(waiting.get(), place);
        Model listed = settled.push(new Page.Namespaces(names, place, Listing.loading(), model.now(), server));
        List<Effect> effects = new ArrayList<>(List.of(new Effect.ListNamespaces(names, place.ticket())));
        if (!place.lab()) {
            return new Next(listed, effects);
        }
        // A lab world is about one namespace: its pods are what a trainee came for.
        Next pods = Opens.pods(
                listed, place, place.target().flatMap(it -> it.namespace()).orElse(place.defaultNamespace()));
        effects.addAll(0, pods.effects());
        return new Next(Lessons.told(pods.model(), place), effects);
    }

    private static Optional<String> server(Page.Clusters page, OpenPlace place) {
        return page.list().rows().stream()
                .map(Page.PlaceRow::card)
                .filter(card -> !card.lab() && card.name().equals(place.name()))
                .map(Places.Card::detail)
                .findFirst();
    }

    private Optional<Page.Clusters> opening() {
        return model.page() instanceof Page.Clusters page
                        && page.opening().filter(it -> it.ticket() == ticket).isPresent()
                ? Optional.of(page)
                : Optional.empty();
    }

    @Override
    public Next namespaces(Answer.Namespaces answer) {
        return on(Page.Namespaces.class, page -> {
            Optional<Unseen> unseen = unseen(answer.names());
            if (unseen.isPresent() && !page.list().rows().isEmpty()) {
                return Next.of(model.with(page.with(page.list().failed(unseen.get()))));
            }
            List<Page.NameRow> rows = rows(answer.names(), page.place().defaultNamespace());
            Listing<Page.NameRow> list = page.list().plus(rows, false);
            Listing<Page.NameRow> suggested =
                    list.suggest(rows.indexOf(new Page.NameRow(page.place().defaultNamespace())));
            return Next.of(model.with(page.with(unseen.map(suggested::failed).orElse(suggested))));
        });
    }

    // Whoever may not list namespaces may well look into some.
    private static List<Page.NameRow> rows(Seen<List<String>> names, String usual) {
        Stream<Page.NameRow> named = names.value()
                .map(it -> it.stream().sorted().map(Page.NameRow::new))
                .orElseGet(() -> Stream.of(new Page.NameRow(usual), Page.NameRow.OTHER));
        return Stream.concat(Stream.of(Page.NameRow.ALL), named).toList();
    }

    @Override
    public Next pods(Answer.Pods answer) {
        return on(Page.Pods.class, page -> new PodArrivals(model, page).pods(answer.page()));
    }

    private static <T> Optional<Unseen> unseen(Seen<T> seen) {
        return seen instanceof Seen.Absent<T> absent
                ? Optional.of(new Unseen(absent.what() + " is not there", absent.what()))
                : seen.unseen();
    }

    @Override
    public Next workloads(Answer.Workloads answer) {
        return on(Page.Pods.class, page -> new PodArrivals(model, page).workloads(answer.workloads()));
    }

    @Override
    public Next accounts(Answer.Accounts answer) {
        return on(Page.Pods.class, page -> new PodArrivals(model, page).accounts(answer.accounts()));
    }

    @Override
    public Next steps(Answer.Steps answer) {
        return on(WalkPage.class, page -> Next.of(model.with(page.with(WalkState.before(answer.cards())))));
    }

    @Override
    public Next walked(Answer.Walked answer) {
        return on(WalkPage.class, page -> {
            WalkState next = page.state().after(answer.event());
            return Next.of(model.with(model.hidden(page.place()) ? page.quietly(next) : page.with(next)));
        });
    }

    @Override
    public Next explained(Answer.Explained answer) {
        return on(ExplanationPage.class, page -> {
            Optional<String> unknown = answer.text().isPresent()
                    ? Optional.empty()
                    : Optional.of("The catalogue says nothing of " + page.cause() + ".");
            return Next.of(model.with(page.with(answer.text(), unknown)));
        });
    }

    @Override
    public Next causes(Answer.Causes answer) {
        if (model.waiting(ticket).filter(DebriefPage.class::isInstance).isPresent()) {
            return on(DebriefPage.class, page -> Next.of(model.with(page.naming(answer.causes()))));
        }
        List<CauseName> all = new ArrayList<>(List.of(CauseName.NOTHING));
        all.addAll(answer.causes());
        return on(
                GuessPage.class,
                page -> Next.of(model.with(page.with(page.list().plus(all, false)))));
    }

    @Override
    public Next done(Answer.Done answer) {
        return Next.of(model.saying(Optional.of(answer.says())));
    }

    @Override
    public Next failed(Answer.Failed answer) {
        Optional<String> says = Optional.of(answer.says());
        return opening()
                .map(page -> Next.of(model.with(page.with(Optional.empty(), says))))
                .or(() -> model.waiting(ticket).map(page -> Next.of(model.with(new Failures(answer.says()).on(page)))))
                .orElse(Next.of(model));
    }
}
