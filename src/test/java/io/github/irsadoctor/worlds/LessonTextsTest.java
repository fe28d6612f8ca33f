package io.github.irsadoctor.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.checklist.CatalogueText;
import io.github.irsadoctor.lab.Card;
import io.github.irsadoctor.lab.WorldCatalogue;
import io.github.irsadoctor.lab.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the worlds tell a trainee, and when. */
class LessonTextsTest {

    private static final Pattern CAUSE = Pattern.compile("\\b[A-Z]-\\d{2}\\b");

    static Stream<String> ids() {
        return WorldCatalogue.list().stream().map(Card::id);
    }

    private static List<String> titles(World world) {
        return world.expect().causes().stream()
                .flatMap(id -> CatalogueText.of(CauseId.of(id)).stream())
                .map(text -> text.title().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void everyIncidentSaysWhatWouldHaveMisled() {
        assertThat(ids().map(WorldCatalogue::find)
                        .filter(world -> !world.expect().causes().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(world -> assertThat(world.misled()).as(world.id()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyWorldHasAStoryHintsAndADebrief(String id) {
        World world = WorldCatalogue.find(id);
        assertThat(world.story()).isNotBlank();
        assertThat(world.hints()).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
        assertThat(world.debrief()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void whatIsToldBeforeTheAnswerNamesNoCause(String id) {
        World world = WorldCatalogue.find(id);
        List<String> before = new ArrayList<>(List.of(world.title(), world.story()));
        before.addAll(world.hints());
        before.addAll(world.misled().values());
        assertThat(before).allSatisfy(text -> {
            assertThat(text).doesNotContainPattern(CAUSE);
            assertThat(titles(world)).noneMatch(text.toLowerCase(Locale.ROOT)::contains);
        });
    }

    @ParameterizedTest
    @MethodSource("ids")
    void whatWouldHaveMisledIsSaidOfCausesThatWereNotIt(String id) {
        World world = WorldCatalogue.find(id);
        assertThat(world.expect().mustNotReport()).containsAll(world.misled().keySet());
        assertThat(world.misled().values()).allSatisfy(why -> assertThat(why).isNotBlank());
    }
}
