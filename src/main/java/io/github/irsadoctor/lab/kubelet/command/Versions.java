package io.github.irsadoctor.lab.kubelet.command;

import io.github.irsadoctor.lab.kubelet.inside.Inside;
import io.github.irsadoctor.lab.world.InsideFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Interpreters that tell their version, and that of the AWS SDK they can load. */
final class Versions {

    private static final Map<String, List<String>> LANGUAGES = Map.of(
            "java", List.of("java", "java-v1"),
            "python", List.of("botocore", "boto3", "aws-cli"),
            "python3", List.of("botocore", "boto3", "aws-cli"),
            "node", List.of("js", "js-v2"));
    private static final Pattern ASKED = Pattern.compile("(boto3|botocore)\\.__version__");

    private Versions() {}

    static InsideFacts.Sdk sdk(Inside inside) {
        return inside.facts().usedSdk();
    }

    /** Whether an image with the app's SDK would have this program. */
    static boolean fits(Inside inside, String program) {
        return Optional.ofNullable(LANGUAGES.get(program))
                .map(sdks -> sdks.contains(sdk(inside).name()))
                .orElse(true);
    }

    static Map<String, Command> programs() {
        return Map.of(
                "java",
                Versions::java,
                "python",
                Versions::python,
                "python3",
                Versions::python,
                "node",
                Versions::node);
    }

    private static Output java(Inside inside, List<String> words) {
        return words.contains("-version") || words.contains("--version")
                ? new Output(
                        "",
                        "openjdk version \"17.0.15\" 2025-04-15\n"
                                + "OpenJDK Runtime Environment (build 17.0.15+6)\n"
                                + "OpenJDK 64-Bit Server VM (build 17.0.15+6, mixed mode, sharing)\n",
                        0)
                : unknown("java");
    }

    private static Output python(Inside inside, List<String> words) {
        if (words.contains("--version") || words.contains("-V")) {
            return Output.of("Python 3.11.9\n");
        }
        int code = words.indexOf("-c");
        Matcher asked = ASKED.matcher(code >= 0 && code + 1 < words.size() ? words.get(code + 1) : "");
        if (!asked.find()) {
            return unknown("python3");
        }
        InsideFacts.Sdk sdk = sdk(inside);
        boolean has = !sdk.name().equals("botocore") || asked.group(1).equals("botocore");
        return has
                ? Output.of(sdk.version() + "\n")
                : Output.failed(
                        1,
                        "Traceback (most recent call last):\n  File \"<string>\", line 1, in <module>\n"
                                + "ModuleNotFoundError: No module named 'boto3'\n");
    }

    private static Output node(Inside inside, List<String> words) {
        if (words.contains("--version") || words.contains("-v")) {
            return Output.of("v20.18.1\n");
        }
        boolean asked = words.stream().anyMatch(word -> word.contains("package.json") && word.contains("version"));
        return asked ? Output.of(sdk(inside).version() + "\n") : unknown("node");
    }

    private static Output unknown(String program) {
        return Output.failed(1, program + ": the lab has no such program to run, only its version\n");
    }
}
