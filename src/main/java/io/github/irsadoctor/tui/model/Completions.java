package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.walk.Places;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a jump that is being typed may become, from what is known. */
public final class Completions {

    private static final int MOST = 6;
    private static final int SHORTEST_POD = 2;

    private final Known known;
    private final String text;

    private Completions(Model model, Jump jump) {
        this.known = new Known(model);
        this.text = jump.text().toLowerCase(Locale.ROOT).stripLeading();
    }

    /** The best few, best first; each is the whole jump. */
    public static List<String> of(Model model) {
        return model.jump().map(jump -> new Completions(model, jump).best()).orElse(List.of());
    }

    private List<String> best() {
        int blank = text.indexOf(' ');
        if (blank > 0) {
            String word = text.substring(0, blank);
            return JumpWord.of(word)
                    .map(it -> few(text.substring(blank + 1).stripLeading(), arguments(it)).stream()
                            .map(argument -> word + " " + argument)
                            .toList())
                    .orElse(List.of());
        }
        if (text.isEmpty()) {
            return Arrays.stream(JumpWord.values()).map(JumpWord::word).toList();
        }
        return few(text, anything());
    }

    private Stream<String> anything() {
        Stream<String> near = Stream.of(
                        Arrays.stream(JumpWord.values()).map(JumpWord::word),
                        known.steps().stream().map(StepCard::id),
                        known.namespaceNames().stream())
                .flatMap(it -> it);
        return text.length() < SHORTEST_POD ? near : Stream.concat(near, known.podNames());
    }

    private Stream<String> arguments(JumpWord word) {
        return switch (word) {
            case CLUSTERS -> known.cards(false).stream().map(Places.Card::name);
            // A world's id may give its answer away, so only titles are offered.
            case LAB -> known.cards(true).stream().map(Places.Card::name);
            case NAMESPACES, PODS -> known.namespaceNames().stream();
            case QUIT -> Stream.empty();
        };
    }

    private static List<String> few(String typed, Stream<String> all) {
        List<String> begin = new ArrayList<>();
        List<String> contain = new ArrayList<>();
        Iterator<String> names = all.iterator();
        while (names.hasNext() && begin.size() < MOST) {
            String name = names.next();
            if (name.regionMatches(true, 0, typed, 0, typed.length())) {
                begin.add(name);
            } else if (contain.size() < MOST && name.toLowerCase(Locale.ROOT).contains(typed)) {
                contain.add(name);
            }
        }
        return Stream.concat(begin.stream(), contain.stream())
                .limit(MOST)
                .distinct()
                .toList();
    }
}
