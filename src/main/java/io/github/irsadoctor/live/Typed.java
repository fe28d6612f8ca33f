package io.github.irsadoctor.live;

import io.github.irsadoctor.text.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Calls as lines for a POSIX shell. A token passes from one line to the next in a variable, and of a token that is read only
 * the claims are printed: no line holds or shows a secret.
 *
 * @param kubectl options that lead to the cluster, for example {@code --context prod-eu}
 * @param aws options that lead to the account and the region, as far as they are known
 */
public record Typed(List<String> kubectl, Supplier<List<String>> aws) {

    private static final String TOKEN = "TOKEN";
    private static final String REGION = "--region";

    public Typed {
        kubectl = List.copyOf(kubectl);
    }

    /** The line; empty for a call nobody would type. */
    public Optional<String> line(Call call) {
        List<String> command = call.command();
        boolean typable = command.size() > 1 && command.stream().noneMatch(argument -> argument.indexOf('\0') >= 0);
        if (!typable) {
            return Optional.empty();
        }
        return Optional.of(command.get(0).equals("kubectl") ? kubectl(command) : aws(command));
    }

    private String kubectl(List<String> command) {
        List<String> words = new ArrayList<>(List.of(command.get(0)));
        words.addAll(kubectl);
        words.addAll(command.subList(1, command.size()));
        String line = Shell.command(words);
        if (isCall(command, "create", "token")) {
            return TOKEN + "=$(" + line + ")";
        }
        boolean readsToken =
                command.contains("--") && command.get(command.indexOf("--") + 1).equals("cat");
        return readsToken ? line + " | cut -d. -f2" : line;
    }

    private String aws(List<String> command) {
        List<String> words = new ArrayList<>(command);
        // IAM is global, and a command that names its region knows better.
        boolean regional = !command.get(1).equals("iam") && !command.contains(REGION);
        List<String> options = aws.get();
        for (int i = 0; i + 1 < options.size(); i += 2) {
            if (regional || !options.get(i).equals(REGION)) {
                words.addAll(options.subList(i, i + 2));
            }
        }
        String line = Shell.command(words);
        return isCall(command, "sts", "assume-role-with-web-identity")
                ? line + " --web-identity-token \"$" + TOKEN + "\""
                : line;
    }

    private static boolean isCall(List<String> command, String first, String second) {
        return command.size() > 2
                && command.get(1).equals(first)
                && command.get(2).equals(second);
    }
}
