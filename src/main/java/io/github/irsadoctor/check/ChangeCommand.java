package io.github.irsadoctor.check;

import io.github.irsadoctor.text.Shell;
import java.util.ArrayList;
import java.util.List;

/** Prints a change as a line for a POSIX shell. */
final class ChangeCommand implements Change.Cases<String> {

    @Override
    public String kubectl(Change.Kubectl change) {
        return command("kubectl", change.arguments());
    }

    @Override
    public String aws(Change.Aws change) {
        return command("aws", change.arguments());
    }

    @Override
    public String handOver(Change.HandOver change) {
        return "# " + change.text().replace("\n", "\n# ");
    }

    private static String command(String program, List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(program);
        words.addAll(arguments);
        return Shell.command(words);
    }
}
