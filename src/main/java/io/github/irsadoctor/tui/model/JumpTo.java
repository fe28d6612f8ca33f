package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.walk.Places;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What a jump that was typed means. */
record JumpTo(Model model) {

    private static final String FIRST = "No cluster is open yet; choose one first, or type ctx and its name";

    Landing text(String text) {
        String[] parts = text.split("\\s+", 2);
        String argument = parts.length < 2 ? "" : parts[1];
        Optional<JumpWord> word = JumpWord.of(parts[0].toLowerCase(Locale.ROOT));
        return word.map(it -> word(it, argument)).orElseGet(() -> name(text));
    }

    private Landing word(JumpWord word, String argument) {
        return switch (word) {
            case CLUSTERS -> argument.isEmpty() ? Landing.at(places(false)) : place(argument, false);
            case LAB -> argument.isEmpty() ? Landing.at(places(true)) : place(argument, true);
            case NAMESPACES -> argument.isEmpty() ? namespaces() : namespace(argument);
            case PODS -> namespace(argument.isEmpty() ? known().namespace().orElse("") : argument);
            case QUIT -> Landing.at(Next.of(model, new Effect.Quit(0)));
        };
    }

    private Known known() {
        return new Known(model);
    }

    private Landing name(String name) {
        Optional<StepCard> step = known().steps().stream()
                .filter(it -> it.id().equalsIgnoreCase(name)
                        || String.valueOf(it.number()).equals(name))
                .findFirst();
        if (step.isPresent()) {
            return Landing.at(step(step.get()));
        }
        if (name.indexOf('/') > 0) {
            return known().namespaces()
                    .map(it -> new TargetJump(model, it.place()).to(name))
                    .orElseGet(() -> Landing.nowhere(FIRST + "."));
        }
        return known().namespaceNames().contains(name) ? namespace(name) : nothing(name);
    }

    private Landing nothing(String name) {
        if (name.chars().allMatch(Character::isDigit)) {
            return Landing.nowhere("A number goes to a step of a walk, and here is no step " + name + ".");
        }
        List<String> names = new ArrayList<>(known().namespaceNames());
        Arrays.stream(JumpWord.values()).map(JumpWord::word).forEach(names::add);
        known().steps().forEach(it -> names.add(it.id()));
        return Landing.unknown("Nothing that is known here is called " + name, name, names);
    }

    private Next step(StepCard step) {
        int index = known().steps().indexOf(step);
        return new Unwinding(model)
                .to(WalkPage.class, page -> true)
                .map(walk -> walk.then(it ->
                        Next.of(it.with(((WalkPage) it.page()).step(index - ((WalkPage) it.page()).cursor())))))
                .orElse(Next.of(model));
    }

    private Next places(boolean lab) {
        Optional<Places.Card> first = known().cards(lab).stream().findFirst();
        Next there = new Unwinding(model).to(Page.Clusters.class, page -> true).orElse(Next.of(model));
        return lab ? first.map(card -> there.then(it -> Next.of(on(it, card)))).orElse(there) : there;
    }

    private static Model on(Model there, Places.Card card) {
        Page.Clusters page = (Page.Clusters) there.page();
        return there.with(page.with(page.list().filtered("", false).on(card.id())));
    }

    private Landing place(String name, boolean lab) {
        List<Places.Card> cards = known().cards(lab);
        List<String> names = cards.stream().map(Places.Card::name).toList();
        return card(cards, name)
                .map(card -> Landing.at(open(card)))
                .orElseGet(() -> Landing.unknown(
                        (lab ? "No lab world's title contains " : "No context is called ") + name, name, names));
    }

    private Next open(Places.Card card) {
        Optional<Next> already = new Unwinding(model)
                .to(Page.Namespaces.class, page -> page.place().name().equals(card.name()));
        return already.orElseGet(() -> places(false)
                .then(there -> new Opens(on(there, card))
                        .place((Page.Clusters) on(there, card).page(), card)));
    }

    /** By name, else by a world's id or the name EKS knows, else by a part of the name that no other has. */
    private static Optional<Places.Card> card(List<Places.Card> cards, String name) {
        List<Predicate<Places.Card>> ways = List.of(
                card -> card.name().equals(name),
                card -> card.name().equalsIgnoreCase(name),
                card -> card.lab() && card.detail().equals(name),
                card -> card.eks()
                        .flatMap(Places.Eks::cluster)
                        .filter(name::equals)
                        .isPresent(),
                card -> card.name().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)));
        return ways.stream()
                .map(way -> cards.stream().filter(way).toList())
                .filter(it -> it.size() == 1)
                .map(it -> it.get(0))
                .findFirst();
    }

    private Landing namespaces() {
        return new Unwinding(model)
                .to(Page.Namespaces.class, page -> true)
                .map(Landing::at)
                .orElseGet(() -> Landing.nowhere(FIRST + "."));
    }

    private Landing namespace(String name) {
        Optional<Page.Namespaces> names = known().namespaces();
        if (names.isEmpty()) {
            return Landing.nowhere(FIRST + ".");
        }
        boolean all = name.equals("all");
        if (!all && names.get().lacks(name)) {
            return Landing.unknown("There is no namespace " + name, name, known().namespaceNames());
        }
        return Landing.at(pods(model, names.get().place(), all ? Cluster.ALL_NAMESPACES : name));
    }

    /** On the pods of a namespace: those that are listed already, else listed anew. */
    static Next pods(Model model, OpenPlace place, String namespace) {
        return new Unwinding(model)
                .to(Page.Pods.class, page -> page.namespace().equals(namespace))
                .orElseGet(() -> new Unwinding(model)
                        .to(Page.Namespaces.class, page -> true)
                        .orElse(Next.of(model))
                        .then(there -> Opens.pods(there, place, namespace)));
    }
}
