package io.github.irsadoctor.tui;

import io.github.irsadoctor.tui.model.Effect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Has texts written to files, and says in one sentence where they are or why they are not. */
record Papers(Desk desk) {

    String export(Effect.Export effect) {
        return said("Nothing was exported", () -> {
            List<Path> files = desk.export(effect.state());
            String others = files.stream().skip(1).map(Papers::ending).collect(Collectors.joining(" and "));
            return "Written: " + files.get(0) + (others.isEmpty() ? "" : ", and the same as " + others);
        });
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(Math.max(0, name.lastIndexOf('.')));
    }

    /** Keeps a text in a file. */
    String keep(Effect.Copy effect) {
        return said("Nothing was copied", () -> "Kept in " + desk.keep(effect.text()) + ".");
    }

    private interface Writing {
        String result() throws IOException;
    }

    // A notice that never comes would look like a key that does nothing.
    private static String said(String otherwise, Writing writing) {
        try {
            return writing.result();
        } catch (IOException e) {
            return otherwise + ": " + e.getMessage() + ".";
        } catch (RuntimeException e) {
            return otherwise + ": this failed unexpectedly (" + e.getClass().getSimpleName() + ").";
        }
    }
}
