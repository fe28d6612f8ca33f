package io.github.irsadoctor.lab.world;

import io.github.irsadoctor.lab.yaml.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a process inside a container finds there, where it differs from what the pod's spec makes.
 *
 * @param user whom the image starts processes as; a securityContext goes first
 * @param files facts by path
 * @param binaries what can be started; empty: all the lab knows
 * @param sdk the AWS SDK of the app
 * @param network what becomes of connections, by what they go to: {@code sts}, {@code globalSts} or {@code imds}
 * @param calls what the app does with its role when it starts
 */
public record InsideFacts(
        User user,
        Map<String, FileFacts> files,
        Optional<List<String>> binaries,
        Optional<Sdk> sdk,
        Map<String, Reach> network,
        List<AppCall> calls) {

    private static final List<String> SDKS = List.of(
            "botocore",
            "boto3",
            "aws-cli",
            "java",
            "java-v1",
            "go",
            "go-v1",
            "js",
            "js-v2",
            "dotnet",
            "php",
            "ruby",
            "cpp",
            "rust");

    public InsideFacts {
        files = Map.copyOf(files);
        binaries = binaries.map(List::copyOf);
        network = Map.copyOf(network);
        calls = List.copyOf(calls);
    }

    /** The image's user; what is empty is root's. */
    public record User(Optional<Integer> uid, Optional<Integer> gid, List<Integer> groups) {
        public User {
            groups = List.copyOf(groups);
        }
    }

    /**
     * One path; what is empty is as the pod's volumes make it.
     *
     * @param content instead of the real one
     * @param append behind the real one
     * @param mode permission bits, for example 0600 octal
     */
    public record FileFacts(
            Optional<String> content,
            Optional<String> append,
            Optional<Integer> mode,
            Optional<Integer> uid,
            Optional<Integer> gid) {}

    /** An SDK and its version. */
    public record Sdk(String name, String version) {}

    /** One action on one resource. */
    public record AppCall(String action, String resource) {}

    /** What becomes of a connection. */
    public enum Reach {
        REACHED,
        TIMEOUT,
        REFUSED,
        UNTRUSTED,
        UNRESOLVED
    }

    /** The app's SDK; where the world names none, a current botocore. */
    public Sdk usedSdk() {
        return sdk.orElse(new Sdk("botocore", "1.43.11"));
    }

    /** Nothing that differs. */
    public static InsideFacts none() {
        return new InsideFacts(
                new User(Optional.empty(), Optional.empty(), List.of()),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of());
    }

    static InsideFacts read(Section section) {
        return new InsideFacts(
                user(section.section("user")),
                files(section.section("files")),
                section.has("binaries") ? Optional.of(section.texts("binaries")) : Optional.empty(),
                section.has("sdk") ? Optional.of(sdk(section.section("sdk"))) : Optional.empty(),
                network(section.section("network")),
                section.sections("calls").stream().map(InsideFacts::call).toList());
    }

    private static User user(Section section) {
        section.knows("uid", "gid", "groups");
        return new User(section.number("uid", 0), section.number("gid", 0), groups(section));
    }

    private static List<Integer> groups(Section section) {
        java.util.ArrayList<Integer> groups = new java.util.ArrayList<>();
        for (var group : section.raw("groups")) {
            if (!group.canConvertToInt()) {
                throw section.wrong("groups", "must be a list of numbers, for example [2000]");
            }
            groups.add(group.intValue());
        }
        return groups;
    }

    private static Map<String, FileFacts> files(Section section) {
        Map<String, FileFacts> files = new LinkedHashMap<>();
        section.children().forEach((path, facts) -> {
            if (!path.startsWith("/") || path.endsWith("/")) {
                throw section.wrong(path, "must be the whole path of a file, for example /app/config");
            }
            files.put(path, file(facts));
        });
        return files;
    }

    private static FileFacts file(Section section) {
        section.knows("content", "append", "mode", "uid", "gid");
        Optional<String> mode = section.text("mode");
        mode.filter(text -> !text.matches("[0-7]{3,4}")).ifPresent(text -> {
            throw section.wrong("mode", "must be three or four octal digits in quotes, for example '0600'");
        });
        return new FileFacts(
                section.text("content"),
                section.text("append"),
                mode.map(text -> Integer.parseInt(text, 8)),
                section.number("uid", 0),
                section.number("gid", 0));
    }

    private static Sdk sdk(Section section) {
        section.knows("name", "version");
        String name = section.need("name");
        if (!SDKS.contains(name)) {
            throw section.wrong("name", "must be one of " + String.join(", ", SDKS));
        }
        return new Sdk(name, section.need("version"));
    }

    private static Map<String, Reach> network(Section section) {
        section.knows("sts", "globalSts", "imds");
        Map<String, Reach> network = new LinkedHashMap<>();
        section.strings().forEach((to, what) -> network.put(to, reach(section, to, what)));
        return network;
    }

    private static Reach reach(Section section, String to, String what) {
        try {
            return Reach.valueOf(what.toUpperCase(java.util.Locale.ROOT));
        } catch (IllegalArgumentException other) {
            throw section.wrong(to, "must be one of reached, timeout, refused, untrusted, unresolved");
        }
    }

    private static AppCall call(Section section) {
        section.knows("action", "resource");
        return new AppCall(section.need("action"), section.text("resource").orElse("*"));
    }
}
