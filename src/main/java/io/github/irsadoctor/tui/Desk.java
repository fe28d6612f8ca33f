package io.github.irsadoctor.tui;

import io.github.irsadoctor.tui.model.CauseName;
import io.github.irsadoctor.tui.model.CauseText;
import io.github.irsadoctor.walk.WalkState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the screens ask for beside places and walks. Never called from the thread that draws. */
public interface Desk {

    /** What is known of a cause; empty if nothing is. */
    Optional<CauseText> explain(String cause);

    /** All causes that can be named, sorted by id. */
    List<CauseName> causes();

    /**
     * Writes a walk that has ended as Markdown and JSON, without secrets.
     *
     * @return the files
     * @throws IOException with a message that names the folder, if they can not be written
     */
    List<Path> export(WalkState state) throws IOException;

    /**
     * Writes a text that the terminal can not take to its clipboard.
     *
     * @return the file
     * @throws IOException with a message that names the file, if it can not be written
     */
    Path keep(String text) throws IOException;
}
