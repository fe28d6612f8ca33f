package io.github.irsadoctor.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.checklist.Checklist;
import io.github.irsadoctor.lab.Card;
import io.github.irsadoctor.lab.WorldCatalogue;
import io.github.irsadoctor.lab.world.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorldFilesTest {

    /** What a cause of a group is about: a title that says it has given the answer. */
    private static final Map<String, List<String>> TELLING = Map.of(
            "O", List.of("issuer", "oidc", "client id", "audience", "thumbprint", "identity provider"),
            "A", List.of("annotat", "arn", "add-on", "does not exist"),
            "R", List.of("trust", "policy", "condition", "wildcard", "star", "principal", "issuer", "audience", "deny"),
            "J", List.of("namespace", "subject", "service account", "sub "),
            "T", List.of("token", "webhook", "restart", "inject", "older than", "skip"),
            "P", List.of("policy", "permission", "boundary", "organi"),
            "E", List.of("environment", "endpoint", "access key", "static", "node role", "region"),
            "U", List.of("service account", "serviceaccount", "default"));

    static Stream<String> ids() {
        return WorldCatalogue.list().stream().map(Card::id);
    }

    static Stream<String> incidents() {
        return WorldCatalogue.list().stream()
                .filter(card -> !card.causes().isEmpty())
                .map(Card::id);
    }

    private static Stream<World> worlds() {
        return ids().map(WorldCatalogue::find);
    }

    @Test
    void everyFileIsReadAndIsCalledAfterItsWorld() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/worlds"))) {
            Set<String> names = files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> ids = worlds().map(World::id).collect(Collectors.toCollection(TreeSet::new));
            assertThat(ids).isEqualTo(names);
        }
    }

    @Test
    void noIncidentIsRebuiltTwice() {
        assertThat(worlds().flatMap(world -> world.caseId().stream()))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("D\\d{2}"));
    }

    @Test
    void everyRuleOfTheChecklistHasAWorld() {
        Set<String> shown = worlds()
                .flatMap(world -> world.expect().causes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> without = Checklist.steps().stream()
                .flatMap(step -> step.rules().stream())
                .map(rule -> rule.id().id())
                .filter(id -> !shown.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(without).as("rules that no world shows").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyWorldNamesCausesOfTheCatalogue(String id) {
        World world = WorldCatalogue.find(id);
        World.Expect expect = world.expect();
        Stream.of(expect.causes(), expect.alsoAccept(), expect.mustNotReport())
                .flatMap(List::stream)
                .forEach(cause -> assertThat(CauseId.of(cause).id()).isEqualTo(cause));
        assertThat(expect.mustNotReport())
                .noneMatch(expect.causes()::contains)
                .noneMatch(expect.alsoAccept()::contains);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyWorldSaysWhatStsAnswersAndWhoSaysSo(String id) {
        World world = WorldCatalogue.find(id);
        World.StsAnswer sts = world.sts().orElseThrow();
        assertThat(sts.source().orElse("")).startsWith("https://");
        assertThat(sts.message().isPresent())
                .isEqualTo(!Set.of("OK", "none").contains(sts.answer()));
    }

    @ParameterizedTest
    @MethodSource("incidents")
    void everyIncidentIsToldWithHintsAndADebrief(String id) {
        World world = WorldCatalogue.find(id);
        assertThat(world.story()).isNotBlank();
        assertThat(world.hints()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(world.debrief()).isNotBlank();
        assertThat(world.expect().mustNotReport()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("incidents")
    void noTitleGivesTheAnswerAway(String id) {
        World world = WorldCatalogue.find(id);
        String title = world.title().toLowerCase(Locale.ROOT);
        assertThat(world.title()).doesNotContainPattern("\\b[A-Z]-\\d{2}\\b");
        world.expect()
                .causes()
                .forEach(cause -> assertThat(TELLING.getOrDefault(cause.substring(0, 1), List.of()))
                        .noneMatch(title::contains));
    }
}
