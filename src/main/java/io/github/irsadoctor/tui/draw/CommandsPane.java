package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.WalkPage;
import io.github.irsadoctor.tui.term.Style;
import java.util.List;

/** What the walk did, as commands. */
final class CommandsPane {

    private static final String AWS = "aws ";

    private CommandsPane() {}

    static void add(WalkPage page, Strips out) {
        List<String> commands = page.state().commands();
        if (commands.isEmpty()) {
            out.words(page.running() ? "Nothing has been asked yet." : "This walk has asked nothing.", Style.PLAIN);
            return;
        }
        out.words("All that this walk asked, in its order, as you would type it.", Style.DIM);
        if (page.place().lab()) {
            out.words("For the lab, type it in a shell that irsa-doctor lab serve has set up.", Style.DIM);
        }
        group("kubectl", commands.stream().filter(it -> !it.startsWith(AWS)).toList(), out);
        group("aws", commands.stream().filter(it -> it.startsWith(AWS)).toList(), out);
    }

    private static void group(String program, List<String> commands, Strips out) {
        if (commands.isEmpty()) {
            return;
        }
        out.blank();
        out.words(
                "# " + program + ", " + commands.size() + (commands.size() == 1 ? " command" : " commands"), Style.DIM);
        commands.forEach(out::command);
    }
}
