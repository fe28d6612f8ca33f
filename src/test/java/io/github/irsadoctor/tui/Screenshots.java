package io.github.irsadoctor.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.tui.term.Palette;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Paints the pictures: {@code mvn -q test -Dtest=Screenshots -Dscreenshots=FOLDER}. */
class Screenshots {

    @Test
    @EnabledIfSystemProperty(named = "screenshots", matches = ".+")
    void paintsEveryPage() {
        String named = System.getProperty("screenshots");
        Path folder = Path.of(named.equals("true") ? "screenshots" : named);
        FramePainter painter = new FramePainter();
        stages().forEach((name, stage) -> painter.write(stage.draw(Palette.INDEXED), folder.resolve(name + ".png")));
        assertThat(stages().keySet())
                .allSatisfy(name ->
                        assertThat(Files.exists(folder.resolve(name + ".png"))).isTrue());
    }

    private static Map<String, Stage> stages() {
        Map<String, Stage> stages = new LinkedHashMap<>();
        stages.put("clusters", Stages.places(120, 36));
        stages.put("pods", Stages.pods(120, 36));
        stages.put("walk", Stages.walked(120, 36));
        stages.put("walk-small", Stages.walked(80, 24));
        stages.put("walk-evidence", Stages.walked(120, 36).press(Key.TAB, Key.PAGE_DOWN));
        stages.put("keys", Stages.walked(120, 36).press("?"));
        return stages;
    }
}
