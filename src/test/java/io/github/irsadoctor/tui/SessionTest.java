package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.terminal.Terminal;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import com.googlecode.lanterna.terminal.virtual.VirtualTerminalListener;
import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.facts.Page;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.walk.Place;
import io.github.irsadoctor.walk.PlaceProblem;
import io.github.irsadoctor.walk.Places;
import io.github.irsadoctor.walk.TargetName;
import io.github.irsadoctor.walk.WalkEvent;
import io.github.irsadoctor.walk.Walker;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The screens with their threads, on a terminal in memory and a world that answers at once. */
@Timeout(60)
class SessionTest {

    private final DefaultVirtualTerminal terminal = new DefaultVirtualTerminal(new TerminalSize(80, 24));
    private final List<String> complaints = new ArrayList<>();
    private final List<String> waitingFor = new ArrayList<>();
    private final List<Runnable> thens = new ArrayList<>();
    private final AtomicInteger closed = new AtomicInteger();

    private ScreenOptions options(Optional<String> open) {
        Clock clock = Clock.fixed(Stage.NOW, ZoneOffset.UTC);
        return new ScreenOptions(open, false, true, clock, Map.of("TERM", "xterm"), complaints::add);
    }

    private void key(KeyType type) {
        terminal.addInput(new KeyStroke(type));
    }

    private void key(char character) {
        terminal.addInput(new KeyStroke(character, false, false));
    }

    /** Runs {@code then} at the first frame that shows {@code text}, in the order of the calls. */
    private void onceShown(String text, Runnable then) {
        waitingFor.add(text);
        thens.add(then);
        if (waitingFor.size() == 1) {
            terminal.addVirtualTerminalListener(new Frames());
        }
    }

    private final class Frames implements VirtualTerminalListener {
        @Override
        public void onFlush() {
            if (!waitingFor.isEmpty() && screen().contains(waitingFor.get(0))) {
                waitingFor.remove(0);
                thens.remove(0).run();
            }
        }

        @Override
        public void onBell() {}

        @Override
        public void onClose() {}

        @Override
        public void onResized(Terminal same, TerminalSize size) {}
    }

    private String screen() {
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < 24; y++) {
            for (int x = 0; x < 80; x++) {
                text.append(terminal.getBufferCharacter(x, y).getCharacterString());
            }
            text.append('\n');
        }
        return text.toString();
    }

    @Test
    void theFirstFrameStandsBeforeAnythingIsAsked() {
        List<String> seen = new ArrayList<>();
        Places places = new FakePlaces() {
            @Override
            public List<Card> cards() {
                seen.add(screen());
                key('q');
                return super.cards();
            }
        };
        assertThat(Screens.on(terminal, places, new FakeWalker(), new StillDesk(), options(Optional.empty())))
                .isZero();
        assertThat(seen).first().asString().contains("irsa-doctor", "waiting for the list", "q quit");
    }

    @Test
    void aPlaceIsOpenedAPodIsWalkedAndAllIsClosedAtTheEnd() {
        onceShown("> payments", () -> key(KeyType.Enter));
        onceShown("> cart", () -> key(KeyType.Enter));
        onceShown("FAULTY", () -> key('q'));
        assertThat(Screens.on(
                        terminal,
                        new FakePlaces(),
                        new FakeWalker(),
                        new StillDesk(),
                        options(Optional.of("kube:prod-eu"))))
                .isZero();
        assertThat(waitingFor).isEmpty();
        assertThat(closed).hasValue(1);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aListThatHangsHoldsNoKeyUp() {
        CountDownLatch never = new CountDownLatch(1);
        Places places = new FakePlaces() {
            @Override
            public List<Card> cards() {
                terminal.addInput(new KeyStroke('c', true, false));
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return List.of();
            }
        };
        assertThat(Screens.on(terminal, places, new FakeWalker(), new StillDesk(), options(Optional.empty())))
                .isEqualTo(130);
    }

    @Test
    void whatAnAdapterThrowsIsASentenceOnTheScreen() {
        Places places = new FakePlaces() {
            @Override
            public Place open(String id) {
                throw new PlaceProblem(PlaceProblem.Kind.UNREACHABLE, "prod-eu did not answer within 5 s.");
            }
        };
        onceShown("did not answer within 5 s.", () -> key('q'));
        assertThat(Screens.on(
                        terminal, places, new FakeWalker(), new StillDesk(), options(Optional.of("kube:prod-eu"))))
                .isZero();
        assertThat(waitingFor).isEmpty();
    }

    @Test
    void screensThatBreakGiveTheTerminalBackAndThenSayOneSentence() {
        List<String> order = new ArrayList<>();
        DefaultVirtualTerminal broken = new DefaultVirtualTerminal(new TerminalSize(80, 24)) {
            @Override
            public void exitPrivateMode() {
                super.exitPrivateMode();
                order.add("restored");
            }

            @Override
            public synchronized KeyStroke pollInput() {
                throw new IllegalStateException("boom\u001B[2J");
            }
        };
        ScreenOptions options = new ScreenOptions(
                Optional.empty(), false, true, Clock.systemUTC(), Map.of("TERM", "xterm"), sentence -> {
                    complaints.add(sentence);
                    order.add("said");
                });
        assertThat(Screens.on(broken, new FakePlaces(), new FakeWalker(), new StillDesk(), options))
                .isEqualTo(3);
        assertThat(complaints)
                .singleElement()
                .asString()
                .contains("irsa-doctor check")
                .doesNotContain("\u001B");
        assertThat(order).containsExactly("restored", "said");
    }

    @Test
    void withoutAUsableTerminalOneSentenceNamesWhatWorksInstead() {
        assertThat(Screens.refusal(Map.of("TERM", "xterm"), true)).isEmpty();
        assertThat(List.of(
                        Screens.refusal(Map.of("TERM", "xterm"), false),
                        Screens.refusal(Map.of("TERM", "dumb"), true),
                        Screens.refusal(Map.of(), true)))
                .allSatisfy(it -> assertThat(it)
                        .hasValueSatisfying(says -> assertThat(says).contains("irsa-doctor check")));
    }

    private class FakePlaces implements Places {

        @Override
        public List<Card> cards() {
            return Examples.PLACES;
        }

        @Override
        public Optional<String> trouble() {
            return Optional.empty();
        }

        Cluster cluster() {
            return (Cluster) Proxy.newProxyInstance(
                    Cluster.class.getClassLoader(), new Class<?>[] {Cluster.class}, (proxy, method, arguments) -> {
                        return switch (method.getName()) {
                            case "namespaces" -> Pending.done(Seen.of(List.of("payments")));
                            case "podPage" -> Pending.done(Seen.of(new Page<>(Examples.PODS, Optional.empty())));
                            default -> Pending.done(Seen.of(List.of()));
                        };
                    });
        }

        @Override
        public Place open(String id) {
            return new FakePlace(this);
        }
    }

    private final class FakePlace implements Place {

        private final FakePlaces places;

        FakePlace(FakePlaces places) {
            this.places = places;
        }

        @Override
        public String context() {
            return "prod-eu";
        }

        @Override
        public Optional<String> clusterName() {
            return Optional.empty();
        }

        @Override
        public String defaultNamespace() {
            return "payments";
        }

        @Override
        public Optional<TargetName> defaultTarget() {
            return Optional.empty();
        }

        @Override
        public Cluster look() {
            return places.cluster();
        }

        @Override
        public Sources sources(Target target) {
            throw new IllegalStateException("the screens walk through the walker alone");
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    private static class FakeWalker implements Walker {

        @Override
        public List<StepCard> cards() {
            return Examples.CARDS;
        }

        @Override
        public void walk(Place place, Target target, Consumer<WalkEvent> events) {
            Examples.walk().forEach(events);
        }
    }
}
