package io.github.irsadoctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.checklist.Checklist;
import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.facts.Page;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.tui.ScriptedScreens;
import io.github.irsadoctor.walk.Place;
import io.github.irsadoctor.walk.WalkEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lists of pods, of all namespaces and of containers, on real lab worlds. */
@Timeout(60)
class LabPodsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> frames = new ArrayList<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void allNamespacesAreListedAsOne() {
        try (Place place = new LabPlaces(threads, CLOCK).open("healthy")) {
            List<Pod> pods = seen(place.look()
                            .podPage(Cluster.ALL_NAMESPACES, Optional.empty())
                            .await())
                    .items();
            Set<String> named = new HashSet<>();
            for (String namespace : seen(place.look().namespaces().await())) {
                Page<Pod> page =
                        seen(place.look().podPage(namespace, Optional.empty()).await());
                page.items()
                        .forEach(pod -> named.add(namespace + "/" + pod.meta().name()));
            }
            assertThat(pods)
                    .extracting(pod -> pod.meta().namespace() + "/" + pod.meta().name())
                    .containsExactlyInAnyOrderElementsOf(named);
            assertThat(pods).extracting(pod -> pod.meta().namespace()).contains("kube-system", "payments");
            List<ServiceAccount> accounts =
                    seen(place.look().serviceAccounts(Cluster.ALL_NAMESPACES).await());
            assertThat(accounts).extracting(it -> it.meta().namespace()).contains("kube-system", "payments");
        }
    }

    @Test
    void aContainerIsChosenAndWalked() {
        ScriptedScreens screens = new ScriptedScreens(120, 36);
        screens.once("What to do", screens::enter)
                .once("injected 1/2", screens::enter)
                .once("Containers of forwarder-", () -> {})
                .once("! not injected", () -> {
                    keep(screens);
                    screens.enter();
                })
                .once("Checklist", () -> screens.press('v'))
                .once("FAULTY", () -> {
                    keep(screens);
                    screens.press('q');
                });
        assertThat(run(screens, "forwarder-without-a-token")).isZero();
        assertThat(frames.get(0)).contains("! not injected", "✔ injected", "app");
        assertThat(frames.get(1)).containsPattern("forwarder-\\S+ \\(\\S+\\)");
    }

    @Test
    void podsOfAllNamespacesAreShownWithTheirNamespace() {
        ScriptedScreens screens = new ScriptedScreens(120, 36);
        screens.once("What to do", screens::enter)
                .once("✔ injected", screens::escape)
                .once("> payments", () -> {
                    screens.press('g');
                    screens.enter();
                })
                .once("Pods of all namespaces", () -> {})
                .once("coredns", () -> {
                    keep(screens);
                    screens.press('q');
                });
        assertThat(run(screens, "healthy")).isZero();
        assertThat(frames.get(0)).contains("Pods of all namespaces", "NAMESPACE", "payments", "checkout");
    }

    private static <T> T seen(Seen<T> seen) {
        return seen.value().orElseThrow(() -> new AssertionError(seen.toString()));
    }

    private void keep(ScriptedScreens screens) {
        frames.add(screens.frame());
    }

    private int run(ScriptedScreens screens, String world) {
        Contexts contexts = new Contexts(Map.of(), Path.of("/nowhere"), threads, CLOCK);
        AllPlaces places = new AllPlaces(contexts, new LabPlaces(threads, CLOCK));
        WalkEngine walker = new WalkEngine(Checklist.steps(), threads, Calls.WALK, System::nanoTime);
        return screens.run(places, walker, Optional.of(world), true, CLOCK);
    }
}
