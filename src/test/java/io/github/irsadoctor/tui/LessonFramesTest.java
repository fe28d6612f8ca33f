package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.walk.Lesson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages of a lesson look like, in both sizes that must work. */
class LessonFramesTest {

    @ParameterizedTest
    @CsvSource({"80,24", "120,36"})
    void everyPageOfALessonLooksAsItDid(int columns, int rows) {
        String size = "-" + columns + "x" + rows;
        Golden.matches("lesson-story" + size, Trainee.story(columns, rows).frame());
        Golden.matches(
                "lesson-hint" + size, Trainee.walked(columns, rows).press("h").frame());
        Golden.matches(
                "lesson-last-hint" + size,
                Trainee.walked(columns, rows).press("hh").frame());
        Golden.matches("lesson-guess" + size, Trainee.guessing(columns, rows).frame());
        Golden.matches(
                "lesson-wrong" + size,
                Trainee.named(Trainee.guessing(columns, rows), "O-01").frame());
        Golden.matches(
                "lesson-debrief" + size,
                Trainee.named(Trainee.guessing(columns, rows), "R-03").frame());
        Golden.matches(
                "lesson-given-up" + size,
                Trainee.causes(Trainee.walked(columns, rows).press("vx")).frame());
    }

    @Test
    void whatTheWalkSawOfTheCauseIsInTheDebrief() {
        Stage stage = Trainee.named(Trainee.guessing(120, 36), "R-03");
        assertThat(stage.frame())
                .contains("What your walk saw of it", Examples.FOREIGN_ISSUER.says(), Examples.OTHER, "^");
    }

    @Test
    void aDebriefWithoutAWalkBehindItStillTellsWhatWasWrong() {
        Stage stage = Trainee.walkBegun(80, 24, Trainee.LESSON).press("x");
        Trainee.named(Trainee.causes(stage), "R-03");
        assertThat(stage.frame())
                .contains("Right: ", "What was wrong", "What would have misled")
                .doesNotContain("What your walk saw of it");
    }

    @Test
    void controlCharactersOfALessonReachNoScreen() {
        String evil = "\u001b[2Jnow\u202eyou\u0007see";
        Lesson lesson = new Lesson(
                evil, evil, List.of(evil), List.of("R-03"), evil, List.of(), List.of("O-01"), Map.of("O-01", evil));
        Stage stage = Trainee.walked(80, 24, lesson).press("h");
        assertThat(stage.frame()).contains("now").doesNotContain("\u001b", "\u202e", "\u0007");
        stage.press(Key.ESC).press("x");
        Trainee.named(Trainee.causes(stage), "R-03");
        assertThat(stage.frame()).contains("now").doesNotContain("\u001b", "\u202e", "\u0007");
    }
}
